/** A moment for the page to react: its microtasks, a frame if it draws any, and a little more. Out: whether it drew. */
export async function settle(milliseconds = 20): Promise<boolean> {
  return new Promise<boolean>((done) => {
    // A page in the background draws no frames, so a timer runs beside them.
    const timer = setTimeout(() => done(false), milliseconds + 30)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer)
        done(true)
      }, milliseconds),
    )
  })
}

/** Milliseconds after which a frame is not waited for any more. */
const lateFrame = 3000

/** Waits until the page has drawn, for some kits forget a press only then; a page that is hidden draws nothing. */
export const nextFrame = (): Promise<void> =>
  new Promise((done) => {
    if (document.hidden) return done()
    const timer = setTimeout(done, lateFrame)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      done()
    })
  })

/** Milliseconds for which a page that is not in front waits for the person to come back to it. */
const away = 120_000

/** Waits until the page is in front: lists open, turn and close with the frames it draws, and it draws none before. */
export const inFront = (): Promise<void> =>
  new Promise((done) => {
    if (!document.hidden) return done()
    const timer = setTimeout(done, away)
    const shown = () => {
      clearTimeout(timer)
      done()
    }
    document.addEventListener('visibilitychange', shown, { once: true })
  })

/** Waits until what is already due has been done: frameworks have then taken the last press, drawn or not. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/** Frames a second below which a page is slow: its tab is not in front, or the machine is busy. */
const slow = 15

/** A slow page is given this many times as long, but not one that is hidden and draws nothing at all. */
const longest = 4

/**
 * Waits until something is there, looking again after each pause; undefined when it did not come in time. Kits move
 * on with the frames they draw, so where few are drawn the time is longer.
 */
export async function waitFor<T>(look: () => T | undefined, milliseconds = 3000, pause = 10): Promise<T | undefined> {
  const start = performance.now()
  for (let frames = 0; ; ) {
    const found = look()
    const waited = performance.now() - start
    const drawn =
      (frames === 0 && document.hidden) || frames >= (milliseconds / 1000) * slow || waited > milliseconds * longest
    if (found !== undefined || (waited > milliseconds && drawn)) return found
    if (await settle(pause)) frames += 1
  }
}
