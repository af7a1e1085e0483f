import { waitFor } from '../page/settle.ts'
import { pressAdd } from './add-button.ts'
import { type AddedRows, noteAdded } from './added-rows.ts'

/** Adds rows whose cells become boxes only when they are pressed; pages may draw all rows anew for one more. */
export async function addBare(row: Element, button: Element, count: number): Promise<AddedRows> {
  const body = row.parentElement
  if (!body) return { added: 0 }
  for (let done = 0; done < count; done += 1) {
    const before = body.childElementCount
    const refused = await pressAdd(button)
    if (refused) return { added: done, refused }
    const fresh = await waitFor(
      () => (body.childElementCount > before ? body.lastElementChild : null) ?? undefined,
      800,
    )
    if (!fresh) return { added: done }
    noteAdded(fresh)
  }
  return { added: count }
}
