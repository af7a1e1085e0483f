import { press } from '../page/press.ts'
import { nextTask, waitFor } from '../page/settle.ts'
import { type Calendar, monthShown } from './calendar.ts'
import { chooseMonth } from './choose-month.ts'
import { chooseYear } from './choose-year.ts'
import type { Month } from './month-text.ts'
import { guess, lastingNamesOf, turners } from './turners.ts'

const months = ({ year, month }: Month) => year * 12 + month

/** The month shown once it has changed and stands still: some calendars slide from one to the next. */
async function monthAfter(look: () => Calendar | undefined, before: Month): Promise<Month | undefined> {
  let last = -1
  return waitFor(() => {
    const calendar = look()
    const month = calendar && monthShown(calendar)
    const now = month ? months(month) : -1
    const still = now === last
    last = now
    return still && month && now !== months(before) ? month : undefined
  }, 800)
}

/** Presses one button several times, as fast as the page takes it; whether it took them all is read afterwards. */
async function pressTimes(button: Element, times: number, again: () => Element | undefined): Promise<void> {
  let pressed: Element | undefined = button
  for (let count = 0; count < times && pressed; count += 1) {
    press(pressed)
    if (times > 1) await nextTask()
    // Some calendars are drawn anew after every press.
    if (!pressed.isConnected) pressed = again()
  }
}

/** The buttons of a calendar and how many months each turns, as learnt or else as guessed. */
const movesOf = (calendar: Calendar, learnt: ReadonlyMap<string, number>) =>
  turners(calendar).map((button, _, all) => ({
    button,
    move: learnt.get(lastingNamesOf(button)) ?? guess(button, all, calendar.box),
  }))

/** The button that brings the month nearest; none where every press would lead away. */
function bestMove(calendar: Calendar, distance: number, learnt: ReadonlyMap<string, number>) {
  const restOf = ({ move }: { move: number }) => (move === 0 ? Number.POSITIVE_INFINITY : Math.abs(distance - move))
  const [best] = movesOf(calendar, learnt).sort((a, b) => restOf(a) - restOf(b))
  return best && restOf(best) < Math.abs(distance) ? best : undefined
}

/** Where only months can be turned and years lie between, the year is chosen from its list first, if there is one. */
async function comeNear(wanted: Month, look: () => Calendar | undefined): Promise<void> {
  const calendar = look()
  const shown = calendar && monthShown(calendar)
  if (!calendar || !shown || Math.abs(months(wanted) - months(shown)) <= 12) return
  const turnsYears = movesOf(calendar, new Map()).some(({ move }) => Math.abs(move) >= 12)
  if (!turnsYears && (await chooseYear(calendar, shown, wanted, look))) await monthAfter(look, shown)
}

/** Turns the pages until the month is shown, learning from every press what a button does. */
export async function turnTo(wanted: Month, look: () => Calendar | undefined): Promise<Calendar | undefined> {
  await chooseMonth(wanted, look)
  await comeNear(wanted, look)
  const learnt = new Map<string, number>()
  let isDeaf = false
  for (let turn = 0; turn < 40; turn += 1) {
    const calendar = look()
    const shown = calendar && monthShown(calendar)
    if (!calendar || !shown) return undefined
    const distance = months(wanted) - months(shown)
    if (distance === 0) return calendar
    const best = bestMove(calendar, distance, learnt)
    if (!best) return undefined
    const name = lastingNamesOf(best.button)
    const times = learnt.has(name) ? Math.max(1, Math.floor(Math.abs(distance / best.move))) : 1
    await pressTimes(best.button, times, () => {
      const drawn = look()
      return drawn && turners(drawn).find((each) => lastingNamesOf(each) === name)
    })
    const now = await monthAfter(look, shown)
    const moved = now ? months(now) - months(shown) : 0
    // A busy page may not take a press; a button that turned before turns nothing only where it is so twice.
    isDeaf = moved === 0 && !isDeaf && Boolean(learnt.get(name))
    if (!isDeaf && (times === 1 || moved === 0)) learnt.set(name, moved)
  }
  return undefined
}
