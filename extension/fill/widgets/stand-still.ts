import { settle } from '../page/settle.ts'

/** Whether something in an element is still being moved or faded in; endless motion such as a spinner does not count. */
const isAnimated = (element: Element) =>
  element
    .getAnimations({ subtree: true })
    .some(({ playState, effect }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime))

const placeOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return `${left} ${top} ${width} ${height}`
}

const timeout = 600

/**
 * Waits until boxes that slide or fade in stand where they will be: kits finish opening only then, and what is pressed
 * before may be lost. Not for ever: a page that is not in front draws nothing and ends no animation.
 */
export async function standStill(boxes: () => readonly Element[]): Promise<void> {
  const end = performance.now() + timeout
  for (let before: string | undefined; performance.now() < end; ) {
    const now = boxes()
    const places = now.map(placeOf).join()
    if (places === before && !now.some(isAnimated)) return
    before = places
    await settle(10)
  }
}
