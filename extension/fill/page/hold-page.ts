import type { Attempt } from '../report.ts'
import { isSamePage } from './same-page.ts'

/** A fill that dies leaves no page behind that cannot be submitted. */
const longest = 120_000

interface NavigateEventLike extends Event {
  navigationType: string
  destination: { url: string }
}

let attempts = new Set<Attempt>()
let held: AbortController | undefined

function stop(event: Event, attempt: Attempt): void {
  attempts.add(attempt)
  event.preventDefault()
  event.stopImmediatePropagation()
}

function onNavigate(event: Event): void {
  const { navigationType, destination } = event as NavigateEventLike
  if (navigationType === 'push' ? destination.url === location.href : isGentle(navigationType, destination.url)) return
  stop(event, 'page-left')
}

const isGentle = (navigationType: string, url: string) => navigationType !== 'reload' && isSamePage(url)

/**
 * Holds up what would send a form or leave the page, whoever starts it, and notes it. Done from our own side of the
 * page, which the page can neither see nor end; what has no event is held up on the page's side, in `page-world/watch`.
 */
export function holdPage(): void {
  releasePage()
  attempts = new Set()
  held = new AbortController()
  const options = { capture: true, signal: held.signal }
  addEventListener('submit', (event) => stop(event, 'page-submit'), options)
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) navigation.addEventListener('navigate', onNavigate, options)
  else addEventListener('beforeunload', (event) => stop(event, 'page-left'), options)
  const mine = held
  setTimeout(() => mine.abort(), longest)
}

/** Lets the page go on. Out: what was held up. */
export function releasePage(): Attempt[] {
  held?.abort()
  held = undefined
  return [...attempts]
}
