import { isVisible } from '../page/visible.ts'
import { elementsIn, framedIn, isDrawnWithin } from '../page/walk.ts'
import type { Control } from './find-controls.ts'
import { ownDialog } from './own-dialog.ts'

const modals = 'dialog:modal, [aria-modal="true"]'

/** While a dialog with controls covers the page, a person can reach only those; one we opened may have them in a frame. */
export function inTopDialog<Rooted extends Pick<Control, 'root'>>(
  document: Document,
  controls: readonly Rooted[],
): readonly Rooted[] {
  const own = ownDialog()
  const isIn = ({ root }: Rooted) => own && isDrawnWithin(root, own)
  if (own && framedIn(own).length > 0) return controls.filter(isIn)
  const open = [...(own ? [own] : []), ...[...elementsIn(document, modals)].filter(isVisible).reverse()]
  for (const dialog of open) {
    const inside = controls.filter(({ root }) => isDrawnWithin(root, dialog))
    if (inside.length > 0) return inside
  }
  return controls
}
