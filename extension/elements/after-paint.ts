/** Longest wait for a picture on the screen; a page that is hidden or covered never gets one. */
const timeout = 300

/** Runs something once what has been drawn by now is on the screen, or could have been. */
export function afterPaint(run: () => unknown): void {
  const ended = new AbortController()
  const once = () => {
    if (ended.signal.aborted) return
    ended.abort()
    run()
  }
  setTimeout(once, timeout)
  requestAnimationFrame(() => setTimeout(once))
}
