import { DurableObject } from 'cloudflare:workers'
import { beijingDay } from '../../shared/beijing-day.ts'
import { atMostEvery } from './at-most-every.ts'
import type { Budget } from './budget.ts'
import { clientTables } from './client-tables.ts'
import { createDayCounts } from './day-counts.ts'
import type { DeploymentMeter, Reckoning } from './deployment-meter.ts'
import { migrate } from './migrate.ts'
import type { Admission, Decision, LateCall, NextTry, Outcome, Question, Refused, Settlement } from './question.ts'
import { createQuestions } from './questions.ts'
import { createWaiting } from './waiting.ts'

/** Milliseconds a reply can be had again, and the longest one that is kept. */
const replayedFor = 600_000
const longestReply = 1_000_000
/** Milliseconds between two reports to the deployment's meter, and until one is made up for that never arrived. */
const reportEvery = 1000
const lookAgainAfter = 30_000

/**
 * What one client has asked: counts by Beijing's day, open questions and the replies of the last minutes. A call is
 * counted before it is sent and given back only when it is known not to be billed, so that neither a sleeping object, a
 * deployment nor a caller who left loses one. A recognition writes two rows here before it is sent and one after.
 */
export class ClientMeter extends DurableObject<{ METER: DurableObjectNamespace<DeploymentMeter> }> {
  readonly #sql: SqlStorage
  readonly #questions: ReturnType<typeof createQuestions>
  readonly #counts: ReturnType<typeof createDayCounts>
  readonly #waiting = createWaiting()
  /** Calls whose place in the budget is being asked for, by request. */
  readonly #reckoned = new Map<string, Promise<Decision>>()
  readonly #report = atMostEvery(reportEvery, () => this.ctx.waitUntil(this.#reportNow().catch(() => {}))) // the alarm makes up for it
  #lastReport: Promise<unknown> = Promise.resolve()
  /** Whether the table has the client's name, and when the alarm rings: null for never, undefined until looked up. */
  #isOwned = false
  #alarm: number | null | undefined
  /** When the questions of the last minute started: a pace, which no sleeping object has. */
  #starts: number[] = []

  constructor(state: DurableObjectState, bindings: { METER: DurableObjectNamespace<DeploymentMeter> }) {
    super(state, bindings)
    migrate(state.storage, clientTables)
    this.#sql = state.storage.sql
    this.#questions = createQuestions(this.#sql)
    this.#counts = createDayCounts(this.#sql)
  }

  /** Lets a question in and counts its first call, or says why not. Asked twice by one request it is let in once. */
  async enter(question: Question): Promise<Admission> {
    const { key, job, request, client, product, daily, now, until } = question
    const used = this.used(now)
    if (this.#questions.open(request)) return this.#afford(question, 1, used) // its answer was lost
    const same = this.#questions.find(key, job ?? key, now)
    if (same?.isOpen) return { admission: 'running', key: same.key }
    if (same) return { admission: 'replayed', reply: this.#questions.replyOf(same) }
    const after = this.#secondsUntilRoom(question)
    if (after > 0) return { admission: 'busy', after }
    if (daily !== undefined && used >= daily) return { admission: 'daily-limit' }
    this.#own(client)
    const day = beijingDay(now)
    this.#questions.add({ request, key, job: job ?? key, product, day, until })
    this.#counts.add(day, product, 1)
    this.#starts.push(now)
    await this.#wakeWithin(lookAgainAfter)
    return this.#afford(question, 1, used + 1)
  }

  /** Counts one more call of a question that is open, unless the one before is known to be free. */
  async again(next: NextTry): Promise<Decision> {
    const { request, product, tries, billed, daily, now } = next
    const open = this.#questions.open(request)
    if (!open || open.tries > tries) return this.#afford(next, tries + 1, this.used(now)) // its answer was lost
    if (!billed) this.#counts.add(open.day, open.product, -1)
    const used = this.used(now)
    const isFull = daily !== undefined && used >= daily
    const day = beijingDay(now)
    // An empty product: nothing more was counted, so there is nothing to give back.
    this.#questions.change(request, { product: isFull ? '' : product, day, tries: isFull ? tries : tries + 1 })
    if (isFull) return { admission: 'daily-limit' }
    this.#counts.add(day, product, 1)
    return this.#afford(next, tries + 1, used + 1)
  }

  /** Ends a question: its reply is kept for those who ask the same, its last call given back where it cost nothing. */
  async settle({ request, tries, billed, reply, isKept, failure, now }: Settlement): Promise<void> {
    const open = this.#questions.open(request)
    if (!open) return
    // One counted more than were sent: the answer that let it go was lost.
    if (!billed || open.tries > tries) this.#counts.add(open.day, open.product, -1)
    if (reply !== undefined && isKept && reply.length <= longestReply) {
      this.#questions.answer(open, reply, now + replayedFor)
    } else this.#questions.remove(request)
    this.#waiting.tell(open.key, reply !== undefined ? { outcome: 'replied', told: reply } : failed(failure))
    this.#report()
  }

  /** Gives a call back of which it became known late that it is free; once, however often that is told. */
  giveBack({ request, tries, product, day, now }: LateCall): void {
    const add = 'INSERT OR IGNORE INTO given_back VALUES (?, ?)'
    const isNew = this.#sql.exec(add, `${request} ${tries}`, now + replayedFor).rowsWritten > 0
    if (isNew) this.#counts.add(day, product, -1)
    this.#report()
  }

  /** What comes of a question somebody else is asking. */
  async outcome(key: string, now: number): Promise<Outcome> {
    const asked = this.#questions.find(key, key, now)
    if (!asked) return { outcome: 'gone' }
    if (!asked.isOpen) return { outcome: 'replied', told: this.#questions.replyOf(asked) }
    return this.#waiting.wait(key, asked.until - now)
  }

  /** Calls of today. */
  used(now: number): number {
    return this.#counts.used(now)
  }

  /** Forgets what is over, and tells the deployment's meter what it may have missed. */
  override async alarm(): Promise<void> {
    const now = Date.now()
    this.#alarm = null // it has rung
    this.#questions.forget(now)
    this.#sql.exec('DELETE FROM given_back WHERE until <= ?', now)
    this.#counts.forget(now)
    await this.#reportNow()
    const next = this.#questions.nextForgotten()
    if (next !== undefined) await this.#wakeAt(next)
  }

  #secondsUntilRoom({ concurrent, perMinute, now }: Question): number {
    if (this.#questions.countOpen(now) >= concurrent) return 1
    const recent = this.#starts.findIndex((start) => start > now - 60_000)
    this.#starts.splice(0, recent < 0 ? this.#starts.length : recent)
    const oldest = perMinute === undefined ? undefined : this.#starts.at(-perMinute)
    return oldest === undefined ? 0 : Math.ceil((oldest + 60_000 - now) / 1000)
  }

  /** Asked again while it is being reckoned, as after a lost answer, a call has the same answer: it is counted once. */
  #afford(call: Pick<Question, 'request' | 'budget'>, tries: number, used: number): Promise<Decision> {
    const { request } = call
    const answer =
      this.#reckoned.get(request) ?? this.#reckon(call, tries, used).finally(() => this.#reckoned.delete(request))
    this.#reckoned.set(request, answer)
    return answer
  }

  /** With a budget everybody's calls are summed up before one more, which is counted, is let go. */
  async #reckon(
    { request, budget }: Pick<Question, 'request' | 'budget'>,
    tries: number,
    used: number,
  ): Promise<Decision> {
    const { over, reached } = (budget && (await this.#reportNow(budget))) ?? { reached: [] }
    if (!over) return { admission: 'entered', used, reached }
    const refused: Refused = { admission: 'budget', period: over, reached }
    await this.#takeBack(request, tries, refused)
    return refused
  }

  /** Gives back a call the budget has no room for, unless it was settled meanwhile. */
  async #takeBack(request: string, tries: number, refused: Refused): Promise<void> {
    const open = this.#questions.open(request)
    if (open?.tries !== tries) return
    this.#counts.add(open.day, open.product, -1)
    if (tries > 1) this.#questions.change(request, { product: '', tries: tries - 1 })
    else {
      this.#questions.remove(request)
      this.#waiting.tell(open.key, { outcome: 'refused', refused })
    }
    await this.#reportNow()
  }

  #own(client: string): void {
    if (this.#isOwned) return
    const isKnown = this.#sql.exec('SELECT client FROM owner').toArray().length > 0
    if (!isKnown) this.#sql.exec('INSERT INTO owner VALUES (?)', client)
    this.#isOwned = true
  }

  async #wakeWithin(milliseconds: number): Promise<void> {
    this.#alarm ??= await this.ctx.storage.getAlarm()
    const latest = Date.now() + milliseconds
    if (this.#alarm === null || this.#alarm > latest) await this.#wakeAt(latest)
  }

  async #wakeAt(moment: number): Promise<void> {
    this.#alarm = moment
    await this.ctx.storage.setAlarm(moment)
  }

  /** One report after the other: an older one that came later would undo a newer. */
  #reportNow(budget?: Budget): Promise<Reckoning | undefined> {
    const report = this.#lastReport.then(() => this.#reportCounts(budget))
    this.#lastReport = report.catch(() => {})
    return report
  }

  /** The counts as they stand, of every day that can still change. */
  async #reportCounts(budget: Budget | undefined): Promise<Reckoning | undefined> {
    const [owner] = this.#sql.exec<{ client: string }>('SELECT client FROM owner').toArray()
    const counts = this.#counts.changing()
    if (!owner || !counts) return undefined
    const { METER } = this.env
    return METER.get(METER.idFromName('meter')).report(owner.client, counts, budget)
  }
}

const failed = (failure: string | undefined): Outcome =>
  failure === undefined ? { outcome: 'gone' } : { outcome: 'failed', told: failure }
