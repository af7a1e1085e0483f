import type { Place } from '../inbox/captured-file.ts'
import { browser } from '../shell/browser.ts'
import { CodedError } from '../shell/coded-error.ts'

/** Browsers allow two pictures of the screen per second; everybody waits in this line. */
const pause = 550
const tries = 12
let line: Promise<unknown> = Promise.resolve()

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Another context may have taken pictures, too: being too fast is no failure but a reason to wait. */
const isTooFast = (error: unknown) => error instanceof Error && /MAX_CAPTURE|per second|quota/i.test(error.message)

/** Size of the tab; the person may have gone to another one meanwhile, which is nobody's business. */
async function sizeInFront({ tabId, windowId }: Place): Promise<string> {
  const [active] = await browser.tabs.query({ active: true, windowId })
  if (active?.id !== tabId) throw new CodedError('capture-failed', 'another tab is in front')
  return `${active.width}×${active.height}`
}

/** One picture as a data address; undefined when the browser wants us to wait. */
async function shoot({ windowId }: Place): Promise<string | undefined> {
  try {
    return await browser.tabs.captureVisibleTab(windowId, { format: 'png' })
  } catch (error) {
    if (isTooFast(error)) return undefined
    throw new CodedError('capture-blocked', String(error))
  }
}

/** While the panel slides in beside it, a tab changes its size: such a picture shows neither before nor after. */
async function take(place: Place, left = tries): Promise<Blob> {
  const before = await sizeInFront(place)
  const address = await shoot(place)
  const isStill = before === (await sizeInFront(place))
  if (address && (isStill || left === 0)) return (await fetch(address)).blob()
  if (left === 0) throw new CodedError('capture-blocked', 'the browser allows no more pictures')
  await wait(pause)
  return take(place, left - 1)
}

/**
 * The visible part of a tab as PNG in pixels of the screen, of a moment at which the tab kept its size. Waits its turn
 * instead of failing. Throws CodedError 'capture-blocked' where the browser allows it to nobody, 'capture-failed' when
 * another tab has come in front.
 */
export function captureVisibleTab(place: Place): Promise<Blob> {
  const taken = line.then(() => take(place))
  line = taken.then(
    () => wait(pause),
    () => undefined,
  )
  return taken
}
