import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { findCalendar } from './calendar.ts'
import { confirmIn } from './confirm.ts'
import { turnTo } from './turn-pages.ts'

/** Chooses a date in the calendar an element opened: reads the month from its head, turns the pages, presses the day. */
export async function pickInGrid(opener: Element, before: ReadonlySet<Element>, iso: string): Promise<boolean> {
  const look = () => findCalendar(opener.ownerDocument, before)
  const opened = await waitFor(look, 600)
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const calendar = opened && (await turnTo({ year, month }, look))
  const cell = calendar?.days[day - 1]
  if (!calendar || !cell) return false
  press(cell)
  await confirmIn([calendar.box], opener)
  return true
}
