import { press } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { dayCells, monthRun } from './calendar.ts'
import { confirmIn } from './confirm.ts'
import { monthIn } from './month-text.ts'
import type { Popup } from './popup.ts'

const title = (text: string) => text.length < 20

function monthTitle(boxes: readonly Element[], iso: string): Element | undefined {
  const [year, month] = iso.split('-').map(Number)
  return boxes
    .flatMap((box) => [...box.querySelectorAll('*')])
    .filter((element) => element.childElementCount === 0 && title(element.textContent ?? ''))
    .find((element) => {
      const shown = monthIn(element.textContent ?? '')
      return shown?.year === year && shown?.month === month
    })
}

/** Chooses a day in a calendar whose months stand one below the other and are drawn as they come into view. */
export async function scrollToDay(popup: Popup, opener: Element, iso: string): Promise<boolean> {
  const found = monthTitle(popup.boxes(), iso)
  if (!found?.parentElement) return false
  const around = found.parentElement
  found.scrollIntoView({ block: 'start' })
  const days = await waitFor(() => {
    const run = monthRun(dayCells(document).filter((cell) => around.contains(cell)))
    return run.length > 0 ? run : undefined
  }, 1500)
  const day = days?.[Number(iso.slice(8)) - 1]
  if (!day || !isVisible(day)) return false
  press(day)
  await settle(60)
  await confirmIn(popup.boxes(), opener)
  return true
}
