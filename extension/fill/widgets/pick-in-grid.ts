import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { findCalendar } from './calendar.ts'
import { confirmIn } from './confirm.ts'
import { standStill } from './stand-still.ts'
import { turnTo } from './turn-pages.ts'

/** Chooses a date in the calendar an element opened: reads the month from its head, turns the pages, presses the day. */
export async function pickInGrid(opener: Element, before: ReadonlySet<Element>, iso: string): Promise<boolean> {
  const look = () => findCalendar(opener.ownerDocument, before)
  const opened = await waitFor(look, 600)
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const turned = opened && (await turnTo({ year, month }, look))
  if (!turned) return false
  // Some calendars slide from month to month; the days of the one that leaves take no press any more.
  await standStill(() => [turned.box])
  const calendar = look()
  const cell = calendar?.days[day - 1]
  if (!calendar || !cell) return false
  press(cell)
  await confirmIn([calendar.box], opener)
  return true
}
