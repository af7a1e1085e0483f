import { browser } from '../shell/browser.ts'
import type { Frame } from '../shell/inject.ts'
import { askFrame } from './messages.ts'
import { type Attempt, attempts } from './report.ts'

const inPage = ({ tabId, frameId }: Frame) => ({
  target: { tabId, frameIds: [frameId] },
  world: 'MAIN' as const,
})

/** Sent as text: it must not use anything outside of itself. */
function endWatch(): unknown {
  const end = (window as unknown as Record<symbol, (() => unknown) | undefined>)[Symbol.for('fapiao-fill watch')]
  return end?.() ?? []
}

/** A page may answer anything. */
const stoppedIn = (answer: unknown): Attempt[] =>
  Array.isArray(answer) ? attempts.filter((each) => answer.includes(each)) : []

/** Frames that cannot be reached from the page's side (sandboxed, or gone meanwhile) have nothing to tell. */
async function each(frames: readonly Frame[], act: (frame: Frame) => Promise<Attempt[]>): Promise<Attempt[]> {
  const told = await Promise.all(frames.map((frame) => act(frame).catch((): Attempt[] => [])))
  return [...new Set(told.flat())]
}

/** Does something to a page while nothing can send its forms or leave it. Resolves also to what was held up. */
export async function watchPage<Result>(
  frames: readonly Frame[],
  work: () => Promise<Result>,
): Promise<{ result: Result; stopped: Attempt[] }> {
  await each(frames, async (frame) => {
    await askFrame(frame, 'hold-page')
    await browser.scripting.executeScript({ ...inPage(frame), files: ['page-watch.js'] })
    return []
  })
  let stopped: Attempt[] = []
  const end = async () => {
    const ours = await each(frames, (frame) => askFrame(frame, 'release-page'))
    const theirs = await each(frames, async (frame) => {
      const [told] = await browser.scripting.executeScript({ ...inPage(frame), func: endWatch })
      return stoppedIn(told?.result)
    })
    stopped = [...new Set([...ours, ...theirs])]
  }
  const result = await work().finally(end)
  return { result, stopped }
}
