/** A moment for the page to react: its microtasks, a frame if it draws any, and a little more. */
export async function settle(milliseconds = 20): Promise<void> {
  await new Promise<void>((done) => {
    // A page in the background draws no frames, so a timer runs beside them.
    const timer = setTimeout(done, milliseconds + 30)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer)
        done()
      }, milliseconds),
    )
  })
}

/** Waits until something is there, looking again after each pause; undefined when it did not come in time. */
export async function waitFor<T>(look: () => T | undefined, milliseconds = 3000, pause = 10): Promise<T | undefined> {
  const end = performance.now() + milliseconds
  for (;;) {
    const found = look()
    if (found !== undefined || performance.now() > end) return found
    await settle(pause)
  }
}
