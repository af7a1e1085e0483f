import * as v from 'valibot'
import {
  type Problem,
  problemSchema,
  productsReplySchema,
  type RecognizeReply,
  recognizeReplySchema,
} from '../../shared/api.ts'

export interface Check {
  /** As in the products table; empty to be told which there are. */
  product: string
  bytes: Uint8Array<ArrayBuffer>
  page?: string | undefined
}

/** A worker that has the administrator's keys, and where to print. */
export interface Means {
  worker: { origin: string; token: string }
  say: (line: string) => void
}

/**
 * Has one picture read by one product, and says what came back: product, milliseconds and fields, or the error in words
 * with the remedy. Gives the exit code: 0 read, 1 refused, 2 no such product.
 */
export async function checkCloud({ product, bytes, page }: Check, { worker, say }: Means): Promise<0 | 1 | 2> {
  const headers = { authorization: `Bearer ${worker.token}`, 'accept-language': 'zh' }
  const listed = await fetch(new URL('/v1/products', worker.origin), { headers })
  const { products } = v.parse(productsReplySchema, await listed.json())
  const found = products.find(({ id }) => id === product)
  if (!found) {
    say(`有密钥的产品 (products with keys): ${products.map(({ id }) => id).join(', ') || '无 (none)'}`)
    return 2
  }
  if (!found.emulated) say('注意：这次调用可能计费 (this call may be billed)')
  const address = new URL('/v1/recognize', worker.origin)
  address.search = new URLSearchParams({ product, ...(page && { page }) }).toString()
  const started = performance.now()
  const response = await fetch(address, { method: 'POST', headers, body: bytes })
  const body: unknown = await response.json()
  const line = `${product}  ${Math.round(performance.now() - started)} ms`
  if (response.ok) for (const text of readWords(line, v.parse(recognizeReplySchema, body))) say(text)
  else for (const text of refusedWords(line, v.parse(problemSchema, body))) say(text)
  return response.ok ? 0 : 1
}

function readWords(line: string, { emulated, recognitions }: RecognizeReply): string[] {
  const invoices = recognitions.flatMap(({ invoice: { items, ...fields } }) => [
    ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
    `  items: ${items.length}`,
  ])
  return [emulated ? `${line}  仿真 (emulated)` : line, ...invoices]
}

function refusedWords(line: string, { code, vendorCode, title, detail }: Problem): string[] {
  return [[line, code, vendorCode].filter(Boolean).join('  '), `${title}：${detail}`]
}
