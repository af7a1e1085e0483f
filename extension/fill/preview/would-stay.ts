import { controlNamed } from '../collect/identify.ts'
import { hasModel } from '../collect/marked.ts'

/** Those of some controls that are empty and that nothing empties once something is chosen in them; none is touched. */
export const wouldStay = (ids: readonly string[]): string[] =>
  ids.filter((id) => {
    const control = controlNamed(id)
    if (!control || hasModel(control)) return false
    const { root, widget } = control
    return widget.hold(root).shown === '' && widget.neverEmpty?.(root) === true
  })
