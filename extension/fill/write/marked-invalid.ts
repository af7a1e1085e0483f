import type { Control } from '../collect/find-controls.ts'

/** Controls the page called invalid before they were written: what it asks of them may have nothing to do with ours. */
const before = new Set<string>()

/** Sheets mark a cell that holds what it may not by a class: htInvalid, is-invalid. */
const saysInvalid = ({ classList }: Element) => [...classList].some((name) => /(^|[a-z-])invalid$/i.test(name))

const isInvalid = ({ root, widget }: Control) =>
  [root, widget.inputOf(root)].some((element) => element.getAttribute('aria-invalid') === 'true') ||
  (widget.inTable === true && saysInvalid(root))

/** Notes what the page says of a control that is about to be written. */
export function noteInvalid(id: string, control: Control): void {
  if (isInvalid(control)) before.add(id)
  else before.delete(id)
}

/** Whether the page says since it was written that a control holds nothing valid. */
export const becameInvalid = (id: string, control: Control): boolean => isInvalid(control) && !before.has(id)
