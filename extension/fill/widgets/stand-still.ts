import { settle, waitFor } from '../page/settle.ts'

/**
 * Whether something still moves or fades; endless motion such as a spinner does not count,
 * nor one that a page holds still or runs backward, which has no end to be brought to.
 */
const isMoving = ({ playState, playbackRate, effect }: Animation) =>
  playState === 'running' && playbackRate > 0 && Number.isFinite(effect?.getComputedTiming().endTime)

const motionsIn = (element: Element) => element.getAnimations({ subtree: true }).filter(isMoving)

/** Brings what moves or fades in boxes to its end at once; the page hears of the end as ever. Out: whether anything did. */
export function endMotion(boxes: readonly Element[]): boolean {
  const motions = boxes.flatMap(motionsIn)
  for (const motion of motions) motion.finish()
  return motions.length > 0
}

/** The same for the boxes around an element. */
export function endMotionAround(element: Element): void {
  for (const motion of element.ownerDocument.getAnimations().filter(isMoving)) {
    const { effect } = motion
    if (effect instanceof KeyframeEffect && effect.target?.contains(element)) motion.finish()
  }
}

function drawingOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [...[left, top, width, height].map(Math.round), getComputedStyle(element).opacity].join(' ')
}

/** Where boxes are drawn, to the pixel, and with how much ink; it changes while they move or fade, whatever moves them. */
export const drawingsOf = (boxes: readonly Element[]) => boxes.map(drawingOf).join()

const timeout = 600

/**
 * Waits until boxes that slide or fade in stand where they will be: kits finish opening only then, and what is pressed
 * before may be lost. What the browser moves is brought to its end; the rest is not waited for for ever.
 */
export async function standStill(boxes: () => readonly Element[]): Promise<void> {
  const end = performance.now() + timeout
  for (let before: string | undefined; performance.now() < end; ) {
    const now = boxes()
    const ended = endMotion(now)
    const drawings = drawingsOf(now)
    if (drawings === before && !ended) return
    before = drawings
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
