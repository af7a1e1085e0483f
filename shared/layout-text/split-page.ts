import type { Box } from '../recognition.ts'
import type { SupportingPaperKind } from '../supporting-paper.ts'
import { gaps } from './gaps.ts'
import { gutterOf } from './gutter.ts'
import { codedHeads, numberedHeads } from './numbered-heads.ts'
import { type PageParts, pageParts } from './page-parts.ts'
import { isRailTicket, paperNumber } from './rail-signs.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'
import {
  bottom,
  type FoldedItem,
  isOnLine,
  middleX,
  middleY,
  overlap,
  type PageSize,
  right,
  type Span,
} from './text-item.ts'
import { namedIn } from './titles.ts'

/** Parts a page that carries several invoices (two on an A4 sheet, a sheet of tickets) at their titles. */
export function splitPage(items: readonly FoldedItem[], size: PageSize): PageParts[] {
  const whole = pageParts(items, size)
  const heads = headsOf(whole)
  return heads.length < 2 ? [whole] : splitAt(items, heads).map((part) => pageParts(part, size))
}

/** What each paper begins with: its title, or where not each has one that was made out, its code and number. */
export function headsOf(page: PageParts): Span[] {
  const untitled = page.titles.length === 0 ? untitledBeside(page) : []
  if (untitled.length > 0) return [...untitled, ...papersBeside(page, untitled)]
  // A claim form lists the numbers of invoices that are elsewhere.
  const isList = page.titles.length === 0 && page.papers.length > 0
  const numbered = isList ? codedHeads(page.rows) : numberedHeads(page.rows)
  if (numbered.length > page.titles.length && numbered.length > 1) {
    // Papers of one sheet are set in sizes of their own.
    const names = namedIn(page.rows)
    const heads = [...new Set(numbered.map((number) => titleAbove(number, names) ?? number))]
    return [...papersBeside(page, heads), ...heads]
  }
  return page.titles.length > 0 ? [...page.titles, ...papersBeside(page, page.titles)] : railNumbers(page)
}

/** How far above a number, in heights of the title, the title of its paper stands. */
const titleReach = 6

/** The title that stands right above the number of its paper: the paper begins there. */
const titleAbove = ({ box: number }: Span, titles: readonly Span[]): Span | undefined =>
  titles.findLast(
    ({ box }) =>
      middleY(box) < number.y &&
      number.y - bottom(box) < box.height * titleReach &&
      overlap(box.x, box.width, number.x, number.width) > 0,
  )

/** Papers that come with an invoice of their own, which may be printed below them on one sheet. */
const withInvoice: readonly SupportingPaperKind[] = ['trip-sheet', 'toll-summary', 'folio', 'payment']

/** Invoices whose titles were not made out, whole above or below the first other paper of the sheet: their numbers and their sum. */
function untitledBeside({ rows, papers }: PageParts): Span[] {
  const [paper] = papers
  if (!paper) return []
  const { box } = paper.span
  const above = rows.filter((row) => bottom(row.box) < box.y)
  const below = withInvoice.includes(paper.kind) ? rows.filter((row) => row.box.y > bottom(box)) : []
  const heads = above.some(isGross) ? numberedHeads(above) : numberedHeads(below).filter((head) => isOwn(head, below))
  // Right above or below the other title: their sheets are not beside each other, wherever the number stands.
  return heads.map((head) => ({ ...head, box: { ...head.box, x: box.x, width: box.width } }))
}

const isGross = ({ text }: Row) => /价税合计/.test(text)

/** Whether a number begins an invoice below another paper's amounts; above them it is the one that paper is of. */
const isOwn = ({ box }: Span, rows: readonly Row[]) =>
  rows.some((row) => row.box.y > bottom(box) && isGross(row)) &&
  rows.some((row) => bottom(row.box) < box.y && /\d\.\d\d(?!\d)/.test(row.text))

/** Train tickets have no title; each begins with its number, which stands again in the long one at its foot. */
function railNumbers({ rows }: PageParts): Span[] {
  if (!isRailTicket(rows.map(({ text }) => text).join(' '))) return []
  const lines = rows.filter(({ text }) => !/\d{10}/.test(text))
  return piecesOf(lines, gaps.words).filter(({ text }) => paperNumber.test(text.replace(/\s/g, '')))
}

/** How far, in heights of a title, another paper's title stands from it: nearer words belong to the same head. */
const apart = 8
/** Codes of slips side by side stand within so many of their heights of each other. */
const level = 4

/** Titles of other papers on a sheet with an invoice: its trip sheet, its list. */
const papersBeside = ({ papers }: PageParts, heads: readonly Span[]): Span[] =>
  papers
    .map(({ span }) => span)
    .filter(({ box }) =>
      heads.every((head) => box.height > head.box.height * 0.7 && distance(head.box, box) > box.height * apart),
    )

const distance = (one: Box, other: Box) =>
  Math.max(Math.abs(middleY(one) - middleY(other)), one.x - right(other), other.x - right(one))

function splitAt(items: readonly FoldedItem[], titles: readonly Span[]): FoldedItem[][] {
  const bands = bandsOf(titles, items)
  const cuts = bands.slice(1).map((band) => cutAbove(items, Math.min(...band.map(({ box }) => box.y))))
  return bands.flatMap((band, index) => {
    const top = cuts[index - 1] ?? Number.NEGATIVE_INFINITY
    const floor = cuts[index] ?? Number.POSITIVE_INFINITY
    return splitAcross(
      items.filter(({ box }) => middleY(box) >= top && middleY(box) < floor),
      band,
    )
  })
}

/** Titles side by side share a band. */
function bandsOf(titles: readonly Span[], items: readonly FoldedItem[]): Span[][] {
  const bands: Span[][] = []
  for (const title of [...titles].sort((one, other) => one.box.y - other.box.y)) {
    const band = bands.at(-1)
    const first = band?.[0]
    if (first && (isBeside(first, title) || isParted(first, title, items))) band.push(title)
    else bands.push([title])
  }
  return bands
}

const isBeside = ({ box }: Span, { box: other }: Span) =>
  isOnLine(box, other) ||
  (overlap(box.x, box.width, other.x, other.width) === 0 && other.y - box.y < box.height * level)

/** Papers at different heights, one right of the other with nothing across from the upper's head to well below the lower's. */
function isParted({ box, text }: Span, { box: other }: Span, items: readonly FoldedItem[]): boolean {
  // What others are pasted on has them below it.
  if (/粘贴/.test(text) || overlap(box.x, box.width, other.x, other.width) > 0) return false
  const floor = other.y + Math.max(other.y - box.y, box.height * level * 2)
  const between = items.filter((item) => middleY(item.box) >= box.y && middleY(item.box) < floor)
  return gutterOf(between, [{ box }, { box: other }]) !== undefined
}

/** The widest empty strip in the stretch above a title; what stands right above it (code, number) belongs to it. */
function cutAbove(items: readonly FoldedItem[], title: number): number {
  const reach = title - 5 * Math.max(...items.map(({ box }) => box.height))
  const edges = items
    .filter(({ box }) => box.y < title + 1e-6 && bottom(box) > reach)
    .sort((one, other) => one.box.y - other.box.y)
  let cut = title
  let widest = 0
  let end = edges.length > 0 ? reach : title
  for (const { box } of edges) {
    if (box.y - end > widest) {
      widest = box.y - end
      cut = box.y - widest / 2
    }
    end = Math.max(end, bottom(box))
  }
  return cut
}

function splitAcross(items: FoldedItem[], band: readonly Span[]): FoldedItem[][] {
  const ordered = [...band].sort((one, other) => one.box.x - other.box.x)
  const cuts = ordered.slice(1).map((head, index) => cutBetween(items, ordered[index] ?? head, head))
  return ordered.map((_, index) =>
    items.filter(
      ({ box }) =>
        middleX(box) >= (cuts[index - 1] ?? -Infinity) && middleX(box) < (cuts[index] ?? Number.POSITIVE_INFINITY),
    ),
  )
}

/** The widest empty strip between two heads, or their middle. */
const cutBetween = (items: readonly FoldedItem[], one: Span, other: Span) =>
  gutterOf(items, [one, other]) ?? (right(one.box) + other.box.x) / 2
