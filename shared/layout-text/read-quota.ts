import { parseAmountInWords } from '../amount-in-words.ts'
import { fromFen, toFen } from '../money.ts'
import { isCreditCode } from '../tax-id.ts'
import { assignParties } from './assign-parties.ts'
import { withDay } from './day-unlabelled.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import type { PageParts } from './page-parts.ts'
import { cueTable, readCues } from './read-cues.ts'
import { piecesOf } from './span-of.ts'
import type { Span } from './text-item.ts'
import { moneyOf, onlyAmountInWords } from './values.ts'

const cues = cueTable([
  { field: 'invoiceCode', words: '(?:发票)?代码' },
  { field: 'invoiceNumber', words: '(?:发票)?号码|N[oO0]' },
  {
    field: 'sellerName',
    words: '(?:收款|开票)单位(?:名称)?(?:\\(?(?:盖|签)?(?:发票专用)?章(?:有效)?\\)?)?',
    // Of a seal over the line no more than signs are read.
    form: /^[:：]?((?!.*章)[\u4e00-\u9fff()（）]{5,})(?:\s?\d{4}\s?年.*日)?$/,
  },
  { field: 'nothing', words: '(?:开票|使用)?日期' },
])

/** A figure whose sign was misread or lost: 羊50, 50; only the words tell that it is the value. */
const bareFigure = /^\D?(\d{1,6}(?:\.\d{1,2})?)\D?$/

/** A quota invoice: code, number, and the face value in words and mostly in figures too, without labels. */
export function readQuota(page: PageParts): Finding[] {
  const { rows } = page
  const pieces = piecesOf(rows, gaps.spaced)
  const [words] = wordsIn([...piecesOf(rows, gaps.spread), ...pieces])
  const spoken = words && parseAmountInWords(words.value)
  const figures = pieces
    .filter(({ text }) => /[¥Y]\s*\d|^\(?\d+(?:\.\d+)?元|^\d+\.\d\d$/.test(text))
    .flatMap((span) => finding('totalAmount', moneyOf(span.text), span, 0.8))
    // A seal lay over the other figures of such a value.
    .filter(({ value }) => Number(value) > 0)
  const bare = pieces
    .filter((_, index) => !/^[年月日]/.test(pieces[index + 1]?.text ?? ''))
    .flatMap((span) => finding('totalAmount', moneyOf(bareFigure.exec(span.text)?.[1] ?? ''), span, 0.8))
  const agreeing = [...figures, ...bare].find(({ value }) => toFen(value) === spoken)
  // A figure that says otherwise leaves it open; of a seal a single one is often read.
  const isDenied = bare.some(({ value, span }) => Number(value) >= 10 && !/[年月日]/.test(span.text))
  const said =
    isDenied || spoken === undefined
      ? []
      : finding('totalAmount', fromFen(spoken), words?.span, Math.min(0.8, words?.certainty ?? 1))
  return [
    ...withDay(assignParties(readCues(page, cues)), rows),
    ...readSeal(pieces),
    ...(words ? [words] : []),
    ...readPlace(page),
    ...(agreeing ? [{ ...agreeing, certainty: 1 }] : [...figures, ...said].slice(0, 1)),
  ]
}

/** 整 ends a value; signs of a seal that lies beside it may follow. */
const untilWhole = /^[^整正]{2,8}[整正](?=[^整正]{1,8}$)/

/** A face value is set as widely as a title: a part of it is another value, and so may be one that begins with its unit (拾元整). */
const wordsIn = (pieces: readonly Span[]) =>
  pieces.flatMap((span) => {
    const words = onlyAmountInWords(untilWhole.exec(span.printed.replace(/\s/g, ''))?.[0] ?? span.printed)
    return finding('totalAmountInWords', words, span, /^[拾佰仟]/.test(words ?? '') ? 0.5 : 1)
  })

/** Whoever draws a quota invoice says so by the seal alone; of what stands in it an id can be told for sure. */
function readSeal(pieces: readonly Span[]): Finding[] {
  const ids = pieces.filter(({ text }) => isCreditCode(text.replace(/\s/g, '')))
  return ids.length === 1 ? finding('sellerTaxId', ids[0]?.text.replace(/\s/g, ''), ids[0], 0.8) : []
}

const place = /^([^省市]{2,3}省|.{2,4}自治区|(?:北京|上海|天津|重庆)市)?([^省市]{2,5}市)?.*定额/

/** The title begins with the place the invoice may be used in. */
function readPlace({ titles: [title] }: PageParts): Finding[] {
  const [, province, city] = place.exec(title?.text ?? '') ?? []
  return [...finding('province', province, title), ...finding('city', city, title)]
}
