import { browser } from '../browser.ts'
import { CodedError } from '../coded-error.ts'
import type { Place } from './captured-file.ts'

/** Browsers allow two pictures of the screen per second; everybody waits in this line. */
const pause = 550
const tries = 12
let line: Promise<unknown> = Promise.resolve()

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Another context may have taken pictures, too: being too fast is no failure but a reason to wait. */
const isTooFast = (error: unknown) => error instanceof Error && /MAX_CAPTURE|per second|quota/i.test(error.message)

/** The person may have gone to another tab meanwhile, which is nobody's business. */
async function isInFront({ tabId, windowId }: Place): Promise<boolean> {
  const [active] = await browser.tabs.query({ active: true, windowId })
  return active?.id === tabId
}

async function take(place: Place, left = tries): Promise<Blob> {
  if (!(await isInFront(place))) throw new CodedError('capture-failed', 'another tab is in front')
  try {
    const address = await browser.tabs.captureVisibleTab(place.windowId, { format: 'png' })
    return await (await fetch(address)).blob()
  } catch (error) {
    if (!isTooFast(error) || left === 0) throw new CodedError('capture-blocked', String(error))
    await wait(pause)
    return take(place, left - 1)
  }
}

/**
 * The visible part of a tab as PNG in pixels of the screen. Waits its turn instead of failing. Throws CodedError
 * 'capture-blocked' where the browser allows it to nobody, 'capture-failed' when another tab has come in front.
 */
export function captureVisibleTab(place: Place): Promise<Blob> {
  const taken = line.then(() => take(place))
  line = taken.then(
    () => wait(pause),
    () => undefined,
  )
  return taken
}
