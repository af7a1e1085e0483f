import { browser } from '../shell/browser.ts'
import type { Frame } from '../shell/inject.ts'
import type { Stopped } from './report.ts'

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
const known = ['page-submit', 'page-left', 'page-window'] as const
const stoppedIn = (answer: unknown): Stopped[] =>
  Array.isArray(answer) ? known.filter((each) => answer.includes(each)) : []

/** Frames that cannot be reached from the page's side (sandboxed, or gone meanwhile) have nothing to tell. */
async function each(frames: readonly Frame[], act: (frame: Frame) => Promise<Stopped[]>): Promise<Stopped[]> {
  const told = await Promise.all(frames.map((frame) => act(frame).catch((): Stopped[] => [])))
  return [...new Set(told.flat())]
}

/** Does something to a page while nothing can send its forms or leave it. Resolves also to what was held up. */
export async function watchPage<Result>(
  frames: readonly Frame[],
  work: () => Promise<Result>,
): Promise<{ result: Result; stopped: Stopped[] }> {
  await each(frames, async (frame) => {
    await browser.scripting.executeScript({ ...inPage(frame), files: ['page-watch.js'] })
    return []
  })
  let stopped: Stopped[] = []
  const end = async () => {
    stopped = await each(frames, async (frame) => {
      const [told] = await browser.scripting.executeScript({ ...inPage(frame), func: endWatch })
      return stoppedIn(told?.result)
    })
  }
  const result = await work().finally(end)
  return { result, stopped }
}
