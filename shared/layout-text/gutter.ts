import type { Box } from '../recognition.ts'
import { middleX, right } from './text-item.ts'

interface Placed {
  box: Box
}

/** The widest upright strip with nothing in it and titles on both of its sides, by its middle. */
export function gutterOf(items: readonly Placed[], titles: readonly Placed[]): number | undefined {
  const [first, ...others] = items.toSorted((one, other) => one.box.x - other.box.x)
  if (!first || titles.length < 2) return undefined
  let [end, widest, gutter] = [right(first.box), 0, Number.NaN]
  for (const { box } of others) {
    const middle = (end + box.x) / 2
    if (box.x - end > widest && parts(titles, middle)) [widest, gutter] = [box.x - end, middle]
    end = Math.max(end, right(box))
  }
  return widest > 0 ? gutter : undefined
}

const parts = (titles: readonly Placed[], x: number) =>
  titles.some(({ box }) => middleX(box) < x) && titles.some(({ box }) => middleX(box) > x)
