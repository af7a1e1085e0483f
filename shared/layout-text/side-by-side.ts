import { gutterOf } from './gutter.ts'
import { pageParts } from './page-parts.ts'
import { headsOf } from './split-page.ts'
import { type FoldedItem, middleX, type PageSize } from './text-item.ts'

/**
 * Papers side by side, each by itself: one may lie at another height or lean another way, and what they have in common
 * then says nothing of either.
 */
export function sideBySide(items: readonly FoldedItem[], size: PageSize): FoldedItem[][] {
  const gutter = gutterOf(items, headsOf(pageParts(items, size)))
  if (gutter === undefined) return [[...items]]
  const isLeft = ({ box }: FoldedItem) => middleX(box) < gutter
  const parts = [items.filter(isLeft), items.filter((item) => !isLeft(item))]
  return parts.flatMap((part) => sideBySide(part, size))
}
