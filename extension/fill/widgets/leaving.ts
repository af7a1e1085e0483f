import { ancestorsOf } from '../page/walk.ts'

const classes = /(^|[-_\s])(leave|leaving|exit|exiting|closing)([-_\s]|$)/i
const attributes = '[data-state="closed"], [data-closed], [data-leave], [data-exit]'

/**
 * Whether an element is on its way out, by what kits write on what they close: it takes no press any more, and goes by
 * itself.
 */
export const isLeaving = (element: Element): boolean =>
  [...ancestorsOf(element)].some((each) => classes.test(each.getAttribute('class') ?? '') || each.matches(attributes))
