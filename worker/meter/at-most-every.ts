/** Starts a work at most once in a while; what is asked for meanwhile goes with the next. */
export function atMostEvery(milliseconds: number, work: () => void): () => void {
  let state: 'idle' | 'started' | 'again' = 'idle'
  return function start(): void {
    if (state !== 'idle') {
      state = 'again'
      return
    }
    state = 'started'
    work()
    setTimeout(() => {
      const isDue = state === 'again'
      state = 'idle'
      if (isDue) start()
    }, milliseconds)
  }
}
