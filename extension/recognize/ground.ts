import { type FieldName, invoiceFields } from '../../shared/invoice.ts'
import { invoiceTypeOf } from '../../shared/invoice-type-of.ts'
import { toFen } from '../../shared/money.ts'
import { mayInvent } from '../../shared/products.ts'
import type { Evidence, Recognition } from '../../shared/recognition.ts'
import { sameValue } from '../../shared/same-value.ts'

type Grounding = NonNullable<Evidence['grounding']>

/** Signs that readers take for each other, each group as its first. */
const lookAlikes = ['0OoDQ', '1Il|', '2Zz', '5Ss', '8B', '6G', '未末', '己已巳', '日曰', '人入', '土士', '千干', '太大']
const likeness = new Map(
  lookAlikes.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
)

const folded = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
const alike = (text: string) => [...folded(text)].map((sign) => likeness.get(sign) ?? sign).join('')

/** What this computer saw of a page itself: the readings of its own readers, and all text they read. */
interface Seen {
  recognitions: readonly Recognition[]
  texts: readonly string[]
}

const numbersIn = (text: string) => text.normalize('NFKC').match(/-?\d[\d,]*(?:\.\d+)?/g) ?? []
const datesIn = (text: string) =>
  [
    ...text
      .normalize('NFKC')
      .matchAll(/(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d)|(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g),
  ].map(
    ([, y1, m1, d1, y2, m2, d2]) =>
      `${y1 ?? y2}-${(m1 ?? m2 ?? '').padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`,
  )

/** Whether a text holds a value, as its kind is printed. */
function textHolds(name: FieldName, value: string, text: string): Grounding {
  switch (invoiceFields[name]) {
    case 'money': {
      const fen = toFen(value)
      return numbersIn(text).some((number) => toFen(number.replaceAll(',', '')) === fen) ? 'held' : 'none'
    }
    case 'date':
      return datesIn(text).includes(value) ? 'held' : 'none'
    case 'type':
      return text.split('\n').some((line) => invoiceTypeOf(line, {}) === value) ? 'held' : 'none'
    case 'flag':
      return 'none'
    case 'rate':
      return text.normalize('NFKC').replace(/\s/g, '').includes(value) ? 'held' : 'none'
    default:
      return lettersHold(value, text)
  }
}

/** A run of digits counts as a whole only: a part of another number is no number of its own. */
function lettersHold(value: string, text: string): Grounding {
  const [wanted, resembling] = [folded(value), alike(value)]
  if (wanted === '') return 'none'
  const isWhole = /^\d+$/.test(wanted)
  const pieces = text
    .split('\n')
    .flatMap((line) => (isWhole ? [folded(line), ...line.split(/[^0-9A-Za-z]+/)] : [folded(line)]))
  const holds = (piece: string, part: string) =>
    isWhole ? piece === part || part === piece.replace(/\D+/g, '') : piece.includes(part)
  if (pieces.some((piece) => holds(piece, wanted)) || (!isWhole && folded(text).includes(wanted))) return 'held'
  return pieces.some((piece) => (isWhole ? alike(piece) === resembling : alike(piece).includes(resembling)))
    ? 'alike'
    : 'none'
}

function groundingOf(name: FieldName, value: string, { recognitions, texts }: Seen): Grounding {
  const own = recognitions.flatMap(({ invoice }) => invoice[name] ?? [])
  if (own.some((read) => sameValue(name, read, value))) return 'held'
  const raws = recognitions.flatMap(({ evidence }) => Object.values(evidence).flatMap((one) => one?.raw ?? []))
  const found = [...texts, ...raws].map((text) => textHolds(name, value, text))
  return found.includes('held') ? 'held' : found.includes('alike') ? 'alike' : 'none'
}

/** A value nobody saw but with another sign or two is doubted, however sure its reader is. */
const doubted = 0.5

/**
 * Marks what a reader that may invent gave: a value counts only where this computer saw it, too; lines and legs count
 * whole or not at all. What other readers gave is left as it is. Pure.
 */
export function ground(recognitions: readonly Recognition[], seen: Seen): Recognition[] {
  return recognitions.map((recognition) => (mayInvent(recognition.source) ? grounded(recognition, seen) : recognition))
}

function grounded({ invoice, evidence, ...rest }: Recognition, seen: Seen): Recognition {
  const { items, legs, ...values } = invoice
  const isSeen = (text: string) =>
    groundingOf('remark', text, seen) === 'held' || groundingOf('fare', text, seen) === 'held'
  const isWhole = (line: object) => Object.values(line).every((value) => typeof value !== 'string' || isSeen(value))
  const marked = Object.entries(values).map(([name, value]) => {
    const grounding = groundingOf(name as FieldName, value ?? '', seen)
    const own = { ...evidence[name as FieldName], grounding }
    return [name, grounding === 'alike' ? { ...own, confidence: doubted } : own] as const
  })
  const kept = legs?.every(isWhole) ? { legs } : {}
  return {
    ...rest,
    invoice: { ...values, items: items.filter(isWhole), ...kept },
    evidence: { ...evidence, ...Object.fromEntries(marked) },
  }
}
