/**
 * Runs in the page's own world while a form is filled or a fill undone: ways to send a form or leave the page that tell
 * nobody before. What is tried is noted instead; the function left on the window ends the watch and tells what was noted.
 * Everything with an event is held up from our own side (`page/hold-page`), out of the page's reach.
 */
import { isSamePage } from '../page/same-page.ts'
import type { Attempt } from '../report.ts'

/** A fill that dies leaves no page behind that cannot be submitted. */
const longest = 120_000
const watching = Symbol.for('fapiao-fill watch')
const holder = window as unknown as Record<symbol, (() => Attempt[]) | undefined>

/** Whether a function is the browser's own: pages name theirs `open` as well, to show a list. */
const isBrowsers = (method: unknown) => /\[native code\]\s*\}$/.test(Function.prototype.toString.call(method))

function watch(): () => Attempt[] {
  const attempts = new Set<Attempt>()
  const undo = [
    replace(HTMLFormElement.prototype, 'submit', () => void attempts.add('page-submit')),
    replace(HTMLFormElement.prototype, 'requestSubmit', () => void attempts.add('page-submit')),
    ...(isBrowsers(window.open)
      ? [
          replace(window, 'open', () => {
            attempts.add('page-window')
            return null
          }),
        ]
      : []),
    ...(['pushState', 'replaceState'] as const).map((method) => {
      const original = history[method]
      return replace(history, method, function (this: History, ...sent: Parameters<History['pushState']>) {
        if (sent[2] != null && !isSamePage(String(sent[2]))) return void attempts.add('page-left')
        return original.apply(this, sent)
      })
    }),
  ]
  const end = () => {
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
