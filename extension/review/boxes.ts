import { type FieldName, fieldNames } from '../../shared/invoice.ts'
import type { Box } from '../../shared/recognition.ts'
import type { Draft } from '../inbox/draft.ts'

export interface FieldBox {
  name: FieldName
  box: Box
}

/** Where the values in use stand on the page; only where a source said so. */
export function fieldBoxes(draft: Draft): FieldBox[] {
  return fieldNames.flatMap((name) => {
    const box = draft.fields[name]?.chosen.box
    return box && box.width > 0 && box.height > 0 ? [{ name, box }] : []
  })
}
