import type { PressRefusal } from '../page/guard.ts'
import { waitFor } from '../page/settle.ts'
import { elementsIn } from '../page/walk.ts'
import { buttonOfEmpty, fieldsIn, pressAdd } from './add-button.ts'

const rows = 'tr, [role="row"]'

/** The first row of a list that had none, and the button that brings more. */
export interface FirstRow {
  row?: Element
  button?: Element
  refused?: PressRefusal
}

/** Begins a list that has a head alone, where exactly one button says it adds to it. */
export async function firstRow(list: Element): Promise<FirstRow> {
  const found = buttonOfEmpty(list)
  if (!found) return {}
  const { button, around } = found
  const before = new Set(elementsIn(around, rows))
  const refused = await pressAdd(button)
  if (refused) return { refused }
  const fresh = () => [...elementsIn(around, rows)].find((row) => !before.has(row) && fieldsIn(row).length > 1)
  const row = await waitFor(fresh, 1500)
  return row ? { row, button } : {}
}
