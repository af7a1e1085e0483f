import { gutterOf } from './gutter.ts'
import { pageParts } from './page-parts.ts'
import { headsOf } from './split-page.ts'
import { bottom, type FoldedItem, middleX, type PageSize, type Span } from './text-item.ts'

/**
 * Papers side by side, each by itself: one may lie at another height or lean another way, and what they have in common
 * then says nothing of either.
 */
export function sideBySide(items: readonly FoldedItem[], size: PageSize): FoldedItem[][] {
  const page = pageParts(items, size)
  const heads = headsOf(page)
  const hasForm = page.papers.some(({ span }) => heads.includes(span) && standsAbove(span, heads))
  const gutter = hasForm ? undefined : gutterOf(items.filter(isLevelWith(heads)), heads)
  if (gutter === undefined) return [[...items]]
  const isLeft = ({ box }: FoldedItem) => middleX(box) < gutter
  const parts = [items.filter(isLeft), items.filter((item) => !isLeft(item))]
  return parts.flatMap((part) => sideBySide(part, size))
}

/** What stands above all heads is a form's they are pasted on, and may lie across. */
function isLevelWith(heads: readonly Span[]): (item: FoldedItem) => boolean {
  const top = Math.min(...heads.map(({ box }) => box.y - box.height))
  return ({ box }) => bottom(box) > top
}

/** A form with slips glued below it is as wide as they are together. */
const standsAbove = (form: Span, heads: readonly Span[]) =>
  heads.every((head) => head === form || head.box.y - bottom(form.box) > form.box.height * 4)
