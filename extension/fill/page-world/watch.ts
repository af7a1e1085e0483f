/**
 * Runs in the page's own world while a form is filled or a fill undone. What would send the form or leave the page,
 * whoever starts it, is held up and noted; the function left on the window ends the watch and tells what was noted.
 */
export type Attempt = 'page-submit' | 'page-left' | 'page-window'

/** A fill that dies leaves no page behind that cannot be submitted. */
const longest = 120_000
const watching = Symbol.for('fapiao-fill watch')
const holder = window as unknown as Record<symbol, (() => Attempt[]) | undefined>

interface NavigateEventLike extends Event {
  navigationType: string
  downloadRequest: string | null
  destination: { url: string }
}

/** The same page under another query: forms keep what they hold in their address. */
const samePage = (url: string) => {
  const { origin, pathname, hash } = new URL(url, document.baseURI)
  return (
    origin === location.origin && pathname === location.pathname && (hash === location.hash || !/^#[!/]/.test(hash))
  )
}

function watch(): () => Attempt[] {
  const attempts = new Set<Attempt>()
  const ended = new AbortController()
  const options = { capture: true, signal: ended.signal }
  const stop = (event: Event, attempt: Attempt) => {
    attempts.add(attempt)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('submit', (event) => stop(event, 'page-submit'), options)
  const navigation = (window as { navigation?: EventTarget }).navigation
  navigation?.addEventListener(
    'navigate',
    (event) => {
      const { navigationType, destination } = event as NavigateEventLike
      if (navigationType !== 'reload' && samePage(destination.url) && navigationType !== 'push') return
      if (navigationType === 'push' && destination.url === location.href) return
      stop(event, 'page-left')
    },
    options,
  )
  if (!navigation) addEventListener('beforeunload', (event) => stop(event, 'page-left'), options)
  const undo = [
    replace(HTMLFormElement.prototype, 'submit', () => void attempts.add('page-submit')),
    replace(HTMLFormElement.prototype, 'requestSubmit', () => void attempts.add('page-submit')),
    replace(window, 'open', () => {
      attempts.add('page-window')
      return null
    }),
    ...(['pushState', 'replaceState'] as const).map((method) => {
      const original = history[method]
      return replace(history, method, function (this: History, ...sent: Parameters<History['pushState']>) {
        if (sent[2] != null && !samePage(String(sent[2]))) return void attempts.add('page-left')
        return original.apply(this, sent)
      })
    }),
  ]
  const end = () => {
    ended.abort()
    for (const put of undo) put()
    delete holder[watching]
    return [...attempts]
  }
  setTimeout(() => holder[watching] === end && end(), longest)
  return end
}

/** Puts another function in the place of a page's; what comes back puts the page's own there again. */
function replace<Holder extends object, Name extends keyof Holder>(object: Holder, key: Name, by: Holder[Name]) {
  const own = Object.getOwnPropertyDescriptor(object, key)
  object[key] = by
  return () => {
    if (object[key] !== by) return
    if (own) Object.defineProperty(object, key, own)
    else delete object[key]
  }
}

holder[watching] ??= watch()
