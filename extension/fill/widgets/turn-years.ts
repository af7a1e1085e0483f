import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { guess, turners } from './turners.ts'

/** Pages of years, ten or more on each, after which no other is looked at. */
const most = 12
const figure = (element: Element | undefined) => Number.parseInt(element?.textContent?.trim() ?? '', 10)

/** The button above some years that brings those before or after them, one page at once. */
function turnerOf(years: readonly Element[], around: readonly Element[], way: number): Element | undefined {
  const box = around.find((each) => isVisible(each) && years.every((year) => each.contains(year)))
  if (!box) return undefined
  const moves = turners({ box, days: [...years] }).map((button, _, all) => ({ button, move: guess(button, all, box) }))
  const [best] = moves.filter(({ move }) => move * way > 0).sort((a, b) => Math.abs(a.move) - Math.abs(b.move))
  return best?.button
}

/** Turns the pages of a list of years towards one of them until that stands there, or nothing turns any more. */
export async function turnYears(look: () => Element[], around: readonly Element[], wanted: number): Promise<void> {
  for (let turn = 0; turn < most; turn += 1) {
    const years = look()
    const first = figure(years[0])
    const way = wanted < first ? -1 : wanted > figure(years.at(-1)) ? 1 : 0
    const button = way === 0 ? undefined : turnerOf(years, around, way)
    if (!button || !press(button)) return
    const turned = await waitFor(() => (look().length > 0 && figure(look()[0]) !== first ? true : undefined), 400)
    if (!turned) return
  }
}
