import { waitFor } from '../page/settle.ts'
import { type Calendar, inHead, monthShown } from './calendar.ts'
import { choosePart, partOf } from './date-lists.ts'
import type { Month } from './month-text.ts'

const listOf = (calendar: Calendar, part: keyof Month) =>
  inHead(calendar, 'select').find((list) => list instanceof HTMLSelectElement && partOf(list) === part) as
    | HTMLSelectElement
    | undefined

async function choose(part: keyof Month, wanted: Month, look: () => Calendar | undefined): Promise<void> {
  const shown = () => {
    const calendar = look()
    return calendar && monthShown(calendar)?.[part]
  }
  const calendar = look()
  const list = calendar && listOf(calendar, part)
  if (!list || shown() === wanted[part] || !choosePart(list, part, wanted[part])) return
  await waitFor(() => shown() === wanted[part] || undefined, 800)
}

/** Chooses year and month in the browser's own lists, where a calendar has them in its head; its arrows do the rest. */
export async function chooseMonth(wanted: Month, look: () => Calendar | undefined): Promise<void> {
  await choose('year', wanted, look)
  await choose('month', wanted, look)
}
