import { invoiceTypeOf } from '../invoice-type-of.ts'
import { median } from '../median.ts'
import { withLostSigns } from './digital-title.ts'
import { gaps } from './gaps.ts'
import { cutAtGaps, type Glyph, withGaps } from './glyphs.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import { bottom, middleY, type Span } from './text-item.ts'
import { unspaced, withFirstLine } from './title-lines.ts'
import { withVat } from './vat-title.ts'

/** How the printed name of a document ends. */
const namesDocument =
  /(?:发票|票据|航空.{0,12}行程单|客票|客运车票|旅客运输船票|缴款书)(?:\(.{2,24}\))?$|通行费.{0,8}发票$|收据\(电子\)$/
/** Words that stand near a title and also say 发票. */
const notTitles = /[:,;。]|号码|代码|监制|查验|联次|抵扣|清单|汇总|申请|报销|红冲|蓝字|\*/

const titleWords = /[发票].*[票据单]|[船车]客?票|缴款书|收据\(电子\)/

/** The special business (旅客运输服务, 成品油…) stands close before the title of a digital invoice; it is no part of it. */
function withoutBusiness(glyphs: Glyph[]): Glyph[] {
  const title = glyphs.map(({ character }) => character).join('')
  return glyphs.slice(Math.max(0, title.indexOf('电子发票(')))
}

const isTitle = ({ text }: Span) =>
  text.length <= 40 && namesDocument.test(text) && !notTitles.test(text) && invoiceTypeOf(text) !== undefined

/** Pieces of one title are read in heights this far apart. */
const oneSize = 1.4

/** The largest type of a row, and the rest of it: a seal's letters may stand between those of a title. */
function partBySize(glyphs: readonly Glyph[]): Glyph[][] {
  const least = Math.max(...glyphs.map(({ height }) => height)) / oneSize
  if (glyphs.every(({ height }) => height > least)) return [[...glyphs]]
  const copies = glyphs.map((glyph) => ({ ...glyph, gap: Number.POSITIVE_INFINITY }))
  const [large, rest] = [copies.filter(({ height }) => height > least), copies.filter(({ height }) => height <= least)]
  return [large, rest].filter((part) => part.length > 0).map(withGaps)
}

/** A title set widely is parted where a sign of it is lost under a seal, or the thin one of 统一. */
const lostSign = 3

const titlesIn = (glyphs: readonly Glyph[], gap: number, above: readonly Row[]): Span[] =>
  cutAtGaps(glyphs, gap)
    .flatMap((part) => spanOf(withoutBusiness(part)) ?? [])
    .map((span) => withFirstLine(withLostSigns(withVat(unspaced(span))), above))
    .filter(isTitle)

/** So many rows above a title its first line is looked for: one beside it, a seal's or another paper's, may lie between. */
const rowsAbove = 12

/** Names of documents wherever they are printed: at the head, but also in remarks, among goods and in parties' names. */
export const namedIn = (rows: readonly Row[]): Span[] =>
  rows.flatMap((row, index) => {
    if (!titleWords.test(row.text)) return []
    const above = rows.slice(Math.max(0, index - rowsAbove), index)
    return partBySize(row.glyphs).flatMap((glyphs) => {
      const whole = titlesIn(glyphs, gaps.values, above)
      return whole.length > 0 ? whole : titlesIn(glyphs, lostSign, above)
    })
  })

/** Titles of one page are set in one size; what is this much smaller than the largest is only mentioned. */
const smallest = 0.7
/** A title is larger than the text, or stands in the upper part of what is printed. */
const larger = 1.25
const upperPart = 0.35

/** The printed names of documents on the page, from top to bottom: those set as titles, not those mentioned. */
export function findTitles(rows: readonly Row[]): Span[] {
  const spans = namedIn(rows)
  if (spans.length === 0) return []
  const height = Math.max(...spans.map(({ box }) => box.height))
  const titles = spans.filter(({ box }) => box.height >= height * smallest)
  return titles.some(headsOf(rows)) ? titles : []
}

/** Whether a title stands at the head of these rows or is set larger than them. */
function headsOf(rows: readonly Row[]): (title: Span) => boolean {
  const usual = median(rows.map((row) => row.box.height))
  const top = Math.min(...rows.map((row) => row.box.y))
  const floor = Math.max(...rows.map((row) => bottom(row.box)))
  return ({ box }) => box.height > usual * larger || middleY(box) < top + (floor - top) * upperPart
}
