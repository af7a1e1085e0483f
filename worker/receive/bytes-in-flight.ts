import { Refusal } from '../refuse/refusal.ts'
import { sleep } from '../request/sleep.ts'

/** Room for a picture; given back once. */
export type Release = () => void

/**
 * Bytes of pictures one isolate holds at once. An isolate has 128 MB for everything, and a picture costs some five times
 * its bytes while it is written, hashed and sent.
 */
const most = 12 * 1024 * 1024
/** Milliseconds a picture waits for room before its sender is told to come again. */
const timeout = 10_000

interface Waiting {
  bytes: number
  enter: () => void
}

/** Lets pictures in as long as there is room, in the order they came. */
export function createBytesInFlight(limit = most, wait = timeout) {
  let held = 0
  const queue: Waiting[] = []
  const fits = (bytes: number) => held === 0 || held + bytes <= limit
  function admitNext(): void {
    for (let [first] = queue; first && fits(first.bytes); [first] = queue) {
      queue.shift()
      held += first.bytes
      first.enter()
    }
  }
  function releaseOf(bytes: number): Release {
    let left = bytes
    return () => {
      held -= left
      left = 0
      admitNext()
    }
  }
  /** What stood behind it may fit. */
  function leave(waiting: Waiting): void {
    queue.splice(queue.indexOf(waiting), 1)
    admitNext()
  }
  return {
    /**
     * Waits for room before a body is read.
     * @throws {Refusal} `busy` where none comes free in time
     */
    async enter(bytes: number, signal: AbortSignal): Promise<Release> {
      if (queue.length === 0 && fits(bytes)) {
        held += bytes
        return releaseOf(bytes)
      }
      const entered = new AbortController()
      const waiting = { bytes, enter: () => entered.abort(admitted) }
      queue.push(waiting)
      try {
        await sleep(wait, AbortSignal.any([signal, entered.signal]))
      } catch (reason) {
        if (entered.signal.aborted) return releaseOf(bytes)
        leave(waiting)
        throw reason
      }
      leave(waiting)
      throw new Refusal('busy', true)
    },
  }
}

const admitted = Symbol('admitted')
