import { DurableObject } from 'cloudflare:workers'
import { createFairQueue, spacing, type Waiting } from './fair-queue.ts'

/** One call that wants to start. */
export interface TurnRequest extends Waiting {
  ratePerSecond: number
  /** Milliseconds it can wait. */
  timeout: number
}

interface Waiter extends TurnRequest {
  until: number
  resolve: (isGranted: boolean) => void
}

/**
 * The pace of one product for the whole deployment, because the vendor counts one account. It lives in memory: a turn is
 * over within seconds, and an object that slept has had no calls for longer than any pace.
 */
export class ProductMeter extends DurableObject<object> {
  readonly #queue = createFairQueue<Waiter>()
  #nextStart = 0
  /** The last turn given, while the next has not been. */
  #given: { id: string; start: number } | undefined
  #timer: number | null = null

  /** Resolves when the call may start: true for its turn, false where that would come too late. */
  async turn(request: TurnRequest): Promise<boolean> {
    const now = Date.now()
    const ahead = this.#queue.before(request.client) * spacing(request.ratePerSecond)
    if (Math.max(this.#nextStart - now, 0) + ahead > request.timeout) return false
    if (this.#queue.isEmpty && this.#nextStart <= now) return this.#give(request, now)
    return new Promise((resolve) => {
      this.#queue.add({ ...request, until: now + request.timeout, resolve })
      this.#wakeForNext()
    })
  }

  /** A caller has gone: its place in the queue is free, and so is a turn it was given and did not use. */
  giveBack(id: string): void {
    const waiter = this.#queue.find(id)
    if (waiter) {
      this.#queue.remove(waiter)
      waiter.resolve(false)
    } else if (this.#given?.id === id) {
      this.#nextStart = this.#given.start
      this.#given = undefined
      clearTimeout(this.#timer)
      this.#timer = null
      this.#wakeForNext()
    }
  }

  #give({ id, ratePerSecond }: TurnRequest, now: number): true {
    this.#given = { id, start: now }
    this.#nextStart = now + spacing(ratePerSecond)
    return true
  }

  #wakeForNext(): void {
    if (this.#queue.isEmpty || this.#timer !== null) return
    this.#timer = setTimeout(() => this.#serveNext(), Math.max(this.#nextStart - Date.now(), 0))
  }

  #serveNext(): void {
    this.#timer = null
    const now = Date.now()
    const waiter = now < this.#nextStart ? undefined : this.#queue.next()
    if (waiter) waiter.resolve(waiter.until >= now && this.#give(waiter, now))
    this.#wakeForNext()
  }
}
