import { settle, waitFor } from '../write/settle.ts'
import { dayCells, pickInGrid } from './calendar.ts'
import { dismiss, openPopup } from './popup.ts'
import { scrollToDay } from './scroll-calendar.ts'
import { areDateWheels, columnsIn, turnWheels } from './wheel.ts'

/**
 * Chooses a date in whatever a press on the opener shows: a calendar whose pages turn, months one below the other, or
 * the wheels of a phone. Resolves to whether it could; what it could not use is closed again.
 */
export async function pickDate(opener: Element, iso: string): Promise<boolean> {
  const before = new Set(dayCells(opener.ownerDocument))
  const popup = openPopup(opener)
  await waitFor(() => (popup.boxes().length > 0 ? true : undefined), 1500)
  await settle(60)
  const wheels = columnsIn(popup.boxes())
  const done = areDateWheels(wheels)
    ? await turnWheels(popup, iso)
    : (await pickInGrid(opener.ownerDocument, before, iso)) || (await scrollToDay(popup, iso))
  if (!done) await dismiss(opener, popup)
  await settle(80)
  return done
}
