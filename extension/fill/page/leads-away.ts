import { isHeld } from './held-submit.ts'

const nowhere = /^(#!?|javascript:\s*(void\s*\(?\s*0?\s*\)?|undefined|;)?;*)?$/i
const moves = /submit\s*\(|location|history\.|window\.open|\bopen\s*\(/

const callsSubmit = (element: Element) =>
  /submit\s*\(/.test(element.closest('[onclick]')?.getAttribute('onclick') ?? '')

/** Whether a press would send or reset a form, also while what the browser sends by itself is held back. */
export function submits(element: Element): boolean {
  if (callsSubmit(element)) return true
  if (isHeld(element)) return false
  const labelled = element.closest('label')?.control
  for (const each of [element.closest('button, input, [type]'), labelled]) {
    if (!each) continue
    // By name, for what stands in a frame is of another make.
    const standard = each.matches('button, input')
    const type = standard
      ? (each as HTMLButtonElement).type
      : each.localName.includes('-')
        ? each.getAttribute('type')
        : ''
    if (/^(submit|image|reset)$/.test(type ?? '') && (!standard || (each as HTMLButtonElement).form)) return true
  }
  return false
}

/** Whether a press would open another page. */
export function leadsAway(element: Element): boolean {
  const link = element.closest('a[href], area[href], [routerlink], [data-href]')
  const href = ['href', 'routerlink', 'data-href'].map((name) => link?.getAttribute(name)).find((value) => value)
  if (href && !nowhere.test(href.trim())) return true
  return moves.test(element.closest('[onclick]')?.getAttribute('onclick') ?? '')
}
