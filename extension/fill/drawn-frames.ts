import { type OpenFrame, openFrames } from './frames.ts'

/** Milliseconds a page without any control is given to draw some. */
const patience = 2000
const pause = 200

const controlsIn = (frames: readonly OpenFrame[]) =>
  frames.reduce((sum, { snapshot }) => sum + snapshot.controls.length + snapshot.emptyLists.length, 0)

/**
 * The frames of a page that may be pressed for before it is drawn: where no control is seen it is looked at again, and
 * once some come until no more do. What shows controls at once is taken as it is.
 */
export async function drawnFrames(tabId: number): Promise<OpenFrame[]> {
  const end = performance.now() + patience
  let frames = await openFrames(tabId)
  if (controlsIn(frames) > 0) return frames
  let before: number
  do {
    before = controlsIn(frames)
    await new Promise((again) => setTimeout(again, pause))
    frames = await openFrames(tabId)
  } while ((before === 0 || controlsIn(frames) !== before) && performance.now() < end)
  return frames
}
