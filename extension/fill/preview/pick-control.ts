import { collectFields } from '../collect/collect.ts'
import { controlNamed } from '../collect/identify.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { hideHighlights, showHighlights } from './highlight.ts'

let picking: AbortController | undefined

/** Ends picking in this frame, for instance because a control was picked in another. */
export function stopPicking(): void {
  picking?.abort()
  picking = undefined
  hideHighlights()
}

/** Where a control begins, seen from anything inside it. */
function controlAt(target: EventTarget | null, controls: readonly FieldSnapshot[]): FieldSnapshot | undefined {
  if (!(target instanceof Element)) return undefined
  return controls.find(({ id }) => {
    const control = controlNamed(id)
    const drawn = control?.widget.shownAs?.(control.root) ?? control?.root
    return drawn?.contains(target) || target.closest('label')?.contains(drawn ?? null)
  })
}

/** Lets the person point at a control: the next click names it and does nothing else. Escape gives up. What the page makes up itself is no click. */
export async function pickControl(prompt: string): Promise<FieldSnapshot | undefined> {
  stopPicking()
  const { controls } = await collectFields()
  const ended = new AbortController()
  picking = ended
  const options = { capture: true, signal: ended.signal }
  return new Promise((resolve) => {
    const end = (picked: FieldSnapshot | undefined) => {
      resolve(picked)
      stopPicking()
    }
    ended.signal.addEventListener('abort', () => resolve(undefined))
    const point = (event: Event) => {
      if (!event.isTrusted) return
      const control = controlAt(event.composedPath()[0] ?? null, controls)
      showHighlights(control ? [{ id: control.id, text: prompt, because: '' }] : [])
    }
    const leave = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.key !== 'Escape') return
      // A dialog of the page that the control stands in would close as well.
      event.preventDefault()
      event.stopImmediatePropagation()
      end(undefined)
    }
    const choose = (event: Event) => {
      if (!event.isTrusted) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const control = controlAt(event.composedPath()[0] ?? null, controls)
      if (event.type === 'click' && control) end(control)
    }
    addEventListener('pointermove', point, options)
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      addEventListener(type, choose, options)
    addEventListener('keydown', leave, options)
  })
}
