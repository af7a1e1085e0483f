import { isVisible } from '../page/visible.ts'
import { drawnText, drawnTexts } from '../widgets/drawn-text.ts'
import type { Control } from './find-controls.ts'

/** Values shown as text that become boxes where they are pressed. */
export const findDrawnTexts = (document: Document): Control[] =>
  drawnTexts(document)
    .filter(isVisible)
    .map((root) => ({ root, widget: drawnText }))
