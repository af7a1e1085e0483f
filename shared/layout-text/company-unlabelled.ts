import { carrierEndings } from '../company-name.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'
import { bottom, boxAround, type Span } from './text-item.ts'

const company = new RegExp(`^[\u4e00-\u9fff()]{5,}(?:公司|${carrierEndings})$`)
/** The second line of one has no name of its own, or begins in the middle of a word of the first. */
const secondLine =
  /^(?:(?:出租|汽车|客运|货运|运输|服务|旅游|发展|管理|集团|股份|有限|责任|总)*公司)?(?:[\u4e00-\u9fff]{1,6}分公司)?$|^(?:限责|责|任|限)?(?:任|责任)?公?司$/
const words = /^[\u4e00-\u9fff()]{4,}$/
/** What may stand before it on its line. */
const label = /^(?:经营|收[款费])?(?:单位|公司):?(?=[\u4e00-\u9fff]{4})/
/** Who printed the form, who supervises it and whom to complain to draw no invoice. */
const another = /印刷|印务|印制|彩印|造纸|监制|税务|监督|投诉|保险|银行|证券/

/** Lines of one name stand below each other from one margin on, or from where it begins behind its label. */
const goesOn = ({ box, text }: Span, { box: next }: Span) =>
  next.x > box.x - box.height * 0.6 &&
  next.x - box.x < box.height * (label.test(text) ? 8 : 0.6) &&
  next.y > box.y &&
  next.y - bottom(box) < box.height * 1.6 &&
  Math.abs(next.height - box.height) < box.height * 0.3

const joined = (one: Span, next: Span): Span => ({
  ...one,
  text: one.text.replace(label, '') + next.text,
  printed: one.printed.replace(/\s/g, '').replace(label, '') + next.printed,
  box: boxAround([one.box, next.box]),
})

/** The only company a small paper names, on one line or two, where no label says what it is to the paper. */
function companyUnlabelled(rows: readonly Row[]): Finding[] {
  const pieces = piecesOf(rows, gaps.words)
  const named = pieces
    .flatMap((piece) => {
      const isRest = secondLine.test(piece.text)
      const mayBegin = ({ text }: Span) => words.test(text) && !company.test(text) && (isRest || label.test(text))
      const first = pieces.find((other) => mayBegin(other) && goesOn(other, piece))
      return first ? [joined(first, piece)] : isRest ? [] : [piece]
    })
    .filter(({ text }) => company.test(text) && !another.test(text))
  const [only, ...others] = named
  return only && others.every(({ text }) => text === only.text) ? finding('sellerName', only.printed, only, 0.7) : []
}

/** What labels gave, and the company where they gave none. */
export const withCompany = (found: readonly Finding[], rows: readonly Row[]): Finding[] =>
  found.some(({ field }) => field === 'sellerName') ? [...found] : [...found, ...companyUnlabelled(rows)]
