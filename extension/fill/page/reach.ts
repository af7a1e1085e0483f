import { isLeftOver } from './left-over.ts'
import { canBeSeen, coversPage } from './seen.ts'
import { waitFor } from './settle.ts'
import { ancestorsOf, parentOf } from './walk.ts'

/** What a mouse meets in the page itself, but for the empty boxes of what was closed. */
function hitInPage(x: number, y: number): Element | undefined {
  const hit = document.elementFromPoint(x, y) ?? undefined
  return hit && isLeftOver(hit) ? document.elementsFromPoint(x, y).find((each) => !isLeftOver(each)) : hit
}

function hitAt(x: number, y: number): Element | undefined {
  let hit = hitInPage(x, y)
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  return hit
}

function hitMiddle(element: Element): Element | undefined {
  const { left, top, width, height } = element.getBoundingClientRect()
  return hitAt(left + width / 2, top + height / 2)
}

/** Drawings of the control itself lie over it: its icons, its label, the box it stands in. */
const belongs = (hit: Element, element: Element) =>
  [...ancestorsOf(hit)].some((around) => around === element) ||
  hit.contains(element) ||
  hit.closest('label')?.control === element ||
  parentOf(hit) === parentOf(element)

const shares = [0.5, 0.15, 0.85]

function isHit(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const hits = shares.flatMap((x) => shares.map((y) => hitAt(left + width * x, top + height * y)))
  return hits.every((hit) => hit === undefined) || hits.some((hit) => hit !== undefined && belongs(hit, element))
}

/** Milliseconds for which a list or calendar that was left open may still lie over the next control as it fades. */
const fading = 3000

/** Waits while something lies over the whole page, or until an element is drawn anew: so pages show that a server answers. */
export const uncovered = (element: Element): Promise<true | undefined> =>
  waitFor(() => {
    const hit = hitMiddle(element)
    const covers = hit && [...ancestorsOf(hit)].some((each) => !each.contains(element) && coversPage(each))
    return !element.isConnected || !covers || undefined
  }, fading / 2)

/** The outermost box that lies over the middle of an element and does not hold it. */
export function coverOf(element: Element): Element | undefined {
  const hit = hitMiddle(element)
  return hit && [...ancestorsOf(hit)].findLast((around) => !around.contains(element))
}

/** Scrolls to an element and waits for it to be on top there. Resolves to whether a person could press it. */
export async function canBeReached(element: Element): Promise<boolean> {
  if (!canBeSeen(element)) return false
  if (isHit(element)) return true
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const there = await waitFor(() => !element.isConnected || isHit(element) || undefined, fading)
  return there === true && element.isConnected
}
