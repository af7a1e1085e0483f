import { browser } from '../shell/browser.ts'
import type { Inbox } from './inbox.ts'
import { isUnfinished, type Job } from './job.ts'

const working = '#1f6feb'
const failing = '#c0362c'

/** What the toolbar button shows: the number still to be read, else the number that failed, else nothing. */
export function badgeOf(jobs: readonly Job[]): { text: string; color: string } {
  const unfinished = jobs.filter(isUnfinished).length
  const failed = jobs.filter(({ stage }) => stage === 'failed').length
  if (unfinished > 0) return { text: String(unfinished), color: working }
  return { text: failed > 0 ? String(failed) : '', color: failing }
}

async function show(inbox: Inbox): Promise<void> {
  const { text, color } = badgeOf(await inbox.list())
  await Promise.all([browser.action.setBadgeBackgroundColor({ color }), browser.action.setBadgeText({ text })])
}

/** A batch changes the inbox many times a second; people read numbers no faster than this. */
const pause = 200

/** Keeps the badge in step with the inbox until the signal ends it. */
export async function keepBadge(inbox: Inbox, signal: AbortSignal): Promise<void> {
  let waiting = false
  const later = () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      void show(inbox)
    }, pause)
  }
  inbox.watch(later, signal)
  await show(inbox)
}
