import type { Control } from '../collect/find-controls.ts'
import { isVisible } from '../page/visible.ts'

/** What hidden inputs right beside the written controls held before: some boxes only show what such an original holds. */
const before = new Map<string, Map<HTMLInputElement, string>>()

const isOriginal = (each: Element | null): each is HTMLInputElement =>
  each instanceof HTMLInputElement && !/radio|checkbox/.test(each.type) && (each.type === 'hidden' || !isVisible(each))

const originals = ({ root, widget }: Control) =>
  [root, widget.inputOf(root)]
    .flatMap((each) => [each.previousElementSibling, each.nextElementSibling])
    .filter(isOriginal)

/** Notes what stands behind a control that opens something, before it is written. */
export function noteBehind(id: string, control: Control): void {
  if (!control.widget.opens || before.has(id)) return
  before.set(id, new Map(originals(control).map((input) => [input, input.value])))
}

/** Controls behind which something else is held than before, with what it is: what they show says nothing then. */
export const heldBehind = (ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const changed = [...(before.get(id) ?? [])].find(([input, value]) => input.isConnected && input.value !== value)
      return changed ? [[id, changed[0].value]] : []
    }),
  )

/** A new fill begins. */
export const forgetBehind = () => before.clear()
