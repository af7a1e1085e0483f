import type { Page } from 'playwright-core'

/** Milliseconds of one thing a person does, the middle and the best of several tries, or its longest stretch without an answer. */
export interface PanelCost {
  what: string
  milliseconds?: number
  best?: number
  limit?: number
  longestTask?: number
}

const playings = 3
const longTask = 50

interface Marks {
  longTasks: number[]
}

/** Notes every task over 50 ms from the first moment of a page on. */
export const noteLongTasks = () => {
  const marks = { longTasks: [] as number[] }
  Object.assign(globalThis, { marks })
  new PerformanceObserver((list) => marks.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
      buffered: true,
    },
  )
}

/** The longest of them since the last question, 0 where none was that long. */
export const longestTask = async (page: Page): Promise<number> => {
  await page.waitForTimeout(300)
  const tasks = await page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks.longTasks.splice(0))
  return Math.round(Math.max(0, ...tasks))
}

/** The longest task while so many screens are scrolled past. */
export async function scrollingTask(page: Page, screens: number): Promise<number> {
  for (let screen = 0; screen < screens; screen += 1) {
    await page.mouse.wheel(0, 2000)
    await page.waitForTimeout(50)
  }
  return longestTask(page)
}

/** The shortest of several plays: what is ours shows in each of them, what else the machine does in some. */
export async function shortest(play: () => Promise<PanelCost[]>): Promise<PanelCost[]> {
  const played: PanelCost[][] = []
  for (let time = 0; time < playings; time += 1) played.push(await play())
  const tasks = (index: number) => played.map((costs) => costs[index]?.longestTask ?? 0)
  return (played[0] ?? []).map(({ what }, index) => ({ what, longestTask: Math.min(...tasks(index)) }))
}

/** Whether a cost is over its limit: 100 ms to the first paint, no task over 50 ms. */
export const isTooSlow = ({ milliseconds = 0, limit = Number.POSITIVE_INFINITY, longestTask: task = 0 }: PanelCost) =>
  milliseconds > limit || task > longTask
