import { browser } from '../browser.ts'
import { CodedError } from '../coded-error.ts'

/** Browsers allow two pictures of the screen per second; everybody waits in this line. */
const pause = 550
const tries = 12
let line: Promise<unknown> = Promise.resolve()

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Another context may have taken pictures, too: being too fast is no failure but a reason to wait. */
const isTooFast = (error: unknown) => error instanceof Error && /MAX_CAPTURE|per second|quota/i.test(error.message)

async function take(windowId: number, left = tries): Promise<Blob> {
  try {
    const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' })
    return await (await fetch(address)).blob()
  } catch (error) {
    if (!isTooFast(error) || left === 0) throw new CodedError('capture-blocked', String(error))
    await wait(pause)
    return take(windowId, left - 1)
  }
}

/** The visible part of a window's active tab as PNG in pixels of the screen. Waits its turn instead of failing. */
export function captureVisibleTab(windowId: number): Promise<Blob> {
  const taken = line.then(() => take(windowId))
  line = taken.then(
    () => wait(pause),
    () => undefined,
  )
  return taken
}
