import { isHeld } from './held-submit.ts'

const nowhere = /^(#!?|javascript:\s*(void\s*\(?\s*0?\s*\)?|undefined|;)?;*)?$/i
/** A link that calls the page's own function for the rows of a list, as older pages have it: javascript:addRow('list'). */
const works =
  /^javascript:\s*[\w$.]{0,40}(add|append|insert|del|delete|remove)_?(new)?_?(row|line|tr|hang|mx|detail|item)s?\w{0,20}\([^;()]*\);?$/iu
/** Whether a link does its work by its address. */
export const worksByAddress = (link: Element): boolean => works.test(link.getAttribute('href')?.trim() ?? '')

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
  if (href && !nowhere.test(href.trim()) && !works.test(href.trim())) return true
  return moves.test(element.closest('[onclick]')?.getAttribute('onclick') ?? '')
}
