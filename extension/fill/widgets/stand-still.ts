import { settle, waitFor } from '../page/settle.ts'

/**
 * Whether something still moves or fades; endless motion such as a spinner does not count,
 * nor one that a page holds still or runs backward, which has no end to be brought to.
 */
const isMoving = ({ playState, playbackRate, effect }: Animation) =>
  playState === 'running' && playbackRate > 0 && Number.isFinite(effect?.getComputedTiming().endTime)

const motionsIn = (element: Element) => element.getAnimations({ subtree: true }).filter(isMoving)

/** Brings what moves or fades in boxes to its end at once; the page hears of the end as ever. */
export function endMotion(boxes: readonly Element[]): void {
  for (const motion of boxes.flatMap(motionsIn)) motion.finish()
}

/** The same for the boxes around an element. */
export function endMotionAround(element: Element): void {
  for (const motion of element.ownerDocument.getAnimations().filter(isMoving)) {
    const { effect } = motion
    if (effect instanceof KeyframeEffect && effect.target?.contains(element)) motion.finish()
  }
}

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
    if (places === before && now.flatMap(motionsIn).length === 0) return
    before = places
    await settle(10)
  }
}

const carriesControls = ({ effect }: Animation) =>
  effect instanceof KeyframeEffect && Boolean(effect.target?.querySelector('input, select, textarea'))

/** Waits until no box slides or fades in with controls in it: those are not all in view yet. Not for ever, either. */
export async function controlsStand(): Promise<void> {
  const moving = () => document.getAnimations().some((motion) => isMoving(motion) && carriesControls(motion))
  await waitFor(() => (moving() ? undefined : true), timeout)
}
