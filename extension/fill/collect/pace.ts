/** Milliseconds of work before the page gets a turn. */
const slice = 8

const turn = new MessageChannel()
/** One panel may plan for several pages at once: each message is the turn of whoever waits longest. */
const waiting: (() => void)[] = []

/** A task of its own, so that the page can draw and answer; unlike a timer it is not delayed. */
export const yielded = () =>
  new Promise<void>((done) => {
    waiting.push(done)
    turn.port1.onmessage = () => waiting.shift()?.()
    turn.port2.postMessage(undefined)
  })

/** Gives the page a turn whenever a slice of a frame's time is used up. */
export function pacer(): () => Promise<void> {
  let end = performance.now() + slice
  return async () => {
    if (performance.now() < end) return
    await yielded()
    end = performance.now() + slice
  }
}
