import * as v from 'valibot'
import { type Problem, problemSchema } from '../../shared/api/problem.ts'
import { productsReplySchema } from '../../shared/api/products.ts'
import { type RecognizeReply, recognizeReplySchema } from '../../shared/api/recognize.ts'
import { type VerifyReply, verifyReplySchema } from '../../shared/api/verify.ts'
import { beijingDay, oneDay } from '../../shared/beijing-day.ts'
import type { VerifiedInvoice } from '../../shared/verification/told.ts'

export interface Check {
  /** As in the tables of products and verifiers; empty to be told which there are. */
  product: string
  /** The picture to have read. */
  bytes: Uint8Array<ArrayBuffer>
  page?: string | undefined
  /** The invoice to have verified; without one, a question the vendor refuses and does not bill. */
  invoice?: VerifiedInvoice | undefined
}

/** A worker that has the administrator's keys, and where to print. */
export interface Means {
  worker: { origin: string; token: string }
  say: (line: string) => void
}

/** What one call asks, and what its answer means. */
interface Question {
  path: string
  body: BodyInit
  /** What the call costs, in words. */
  cost: string
  told: (body: unknown) => string[]
}

/**
 * Asks one product one question, and says first what that costs, then what came back: product, milliseconds and fields,
 * or the error in words with the remedy. Gives the exit code: 0 answered, 1 refused, 2 no such product.
 */
export async function checkCloud(check: Check, { worker, say }: Means): Promise<0 | 1 | 2> {
  const headers = { authorization: `Bearer ${worker.token}`, 'accept-language': 'zh' }
  const listed = await fetch(new URL('/v1/products', worker.origin), { headers })
  const { products, verifiers = [] } = v.parse(productsReplySchema, await listed.json())
  const found = [...products, ...verifiers].find(({ id }) => id === check.product)
  if (!found) {
    const ids = [...products, ...verifiers].map(({ id }) => id)
    say(`有密钥的产品 (products with keys): ${ids.join(', ') || '无 (none)'}`)
    return 2
  }
  const isVerifier = verifiers.some(({ id }) => id === found.id)
  const question = isVerifier ? toVerify(check, found.price) : toRead(check, found.price)
  if (!found.emulated) say(question.cost)
  const started = performance.now()
  const response = await fetch(new URL(question.path, worker.origin), { method: 'POST', headers, body: question.body })
  const body: unknown = await response.json()
  const line = `${found.id}  ${Math.round(performance.now() - started)} ms`
  const [first, ...rest] = response.ok ? question.told(body) : refusedWords(v.parse(problemSchema, body))
  for (const text of [[line, first].filter(Boolean).join('  '), ...rest]) say(text)
  return response.ok ? 0 : 1
}

const costs = (price: number | undefined) =>
  price === undefined
    ? '注意：这次调用按厂商价目计费一次 (billed as one call, by the vendor’s price list)'
    : `注意：这次调用约 ¥${price} (this call costs about that)`

const emulatedWords = ({ emulated }: { emulated: boolean }) => (emulated ? '仿真 (emulated)' : '')

function toRead({ product, bytes, page }: Check, price: number | undefined): Question {
  const query = new URLSearchParams({ product, ...(page && { page }) })
  const told = (body: unknown) => readWords(v.parse(recognizeReplySchema, body))
  return { path: `/v1/recognize?${query}`, body: bytes, cost: costs(price), told }
}

function readWords({ recognitions, ...reply }: RecognizeReply): string[] {
  const invoices = recognitions.flatMap(({ invoice: { items, ...fields } }) => [
    ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
    `  items: ${items.length}`,
  ])
  return [emulatedWords(reply), ...invoices]
}

/** A number no invoice has: the vendor refuses it when key and signature have passed, before it asks anybody. */
const refusable = (): VerifiedInvoice => ({
  invoiceCode: '000000000000',
  invoiceNumber: '0',
  issueDate: beijingDay(Date.now() - oneDay),
  checkCode: '000000',
})

function toVerify({ invoice }: Check, price: number | undefined): Question {
  const free =
    '这次试问用不存在的号码，厂商只验密钥就退回，不计费 (a number the vendor refuses unbilled, once the key has passed)'
  return {
    path: '/v1/verify',
    body: JSON.stringify(invoice ?? refusable()),
    cost: invoice ? costs(price) : free,
    told: (body) => verifiedWords(v.parse(verifyReplySchema, body), invoice !== undefined),
  }
}

function verifiedWords({ verification, ...reply }: VerifyReply, isReal: boolean): string[] {
  const { outcome, reason, fields = [], differences = [] } = verification
  const sides = differences.map(({ field, ours, theirs = '?' }) => `  ${field}: ${ours} ≠ ${theirs}`)
  const found = [outcome, reason, fields.join(' ')].filter(Boolean).join('  ')
  return [emulatedWords(reply), isReal ? `  ${found}` : `  密钥可用 (the key works): ${found}`, ...sides]
}

function refusedWords({ code, vendorCode, title, detail }: Problem): string[] {
  return [[code, vendorCode].filter(Boolean).join('  '), `${title}：${detail}`]
}
