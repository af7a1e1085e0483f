import { parseAmountInWords } from '../amount-in-words.ts'
import { toFen } from '../money.ts'
import type { Anchor } from './anchors.ts'
import { assignParties } from './assign-parties.ts'
import type { Cue } from './cue.ts'
import { type Finding, finding } from './finding.ts'
import { readCues } from './read-cues.ts'
import { cutAtGaps, type Row, spanOf } from './rows.ts'
import type { PageSize } from './text-item.ts'
import { amountInWordsOf, moneyOf } from './values.ts'

const cues: Cue[] = [
  { field: 'invoiceCode', words: '(?:发票)?代码' },
  { field: 'invoiceNumber', words: '(?:发票)?号码|N[oO0]' },
  { field: 'sellerName', words: '(?:收款|开票)单位(?:\\(章\\)|名称)?' },
]

/** A quota invoice: code, number, and the face value in words and mostly in figures too, without labels. */
export function readQuota(rows: Row[], anchors: Anchor[], size: PageSize): Finding[] {
  const pieces = rows.flatMap((row) => cutAtGaps(row.glyphs, 1.2)).flatMap((glyphs) => spanOf(glyphs) ?? [])
  const words = pieces.flatMap((span) => finding('totalAmountInWords', amountInWordsOf(span.printed), span))[0]
  const spoken = words && parseAmountInWords(words.value)
  const figures = pieces
    .filter(({ text }) => /[¥Y]\s*\d|^\d+(?:\.\d+)?元|^\d+\.\d\d$/.test(text))
    .flatMap((span) => finding('totalAmount', moneyOf(span.text), span, 0.8))
  const agreeing = figures.find(({ value }) => toFen(value) === spoken)
  return [
    ...assignParties(readCues(rows, anchors, size, cues)),
    ...(words ? [words] : []),
    ...(agreeing ? [{ ...agreeing, certainty: 1 }] : figures.slice(0, 1)),
  ]
}
