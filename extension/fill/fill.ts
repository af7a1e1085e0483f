import type { Invoice } from '../../shared/invoice.ts'
import type { FillReport, UndoReport } from './report.ts'

/**
 * Fills the form on a tab with one invoice, in every frame the extension may touch, and says what became of each value.
 * Empty controls only, unless `overwrite`. Throws CodedError 'no-permission' when the page may not be touched.
 */
export async function fillPage(
  tabId: number,
  invoice: Invoice,
  options: { overwrite?: boolean } = {},
): Promise<FillReport> {
  throw new Error(`not yet: ${tabId} ${invoice.invoiceNumber} ${options.overwrite}`)
}

/** Puts every control the last fill of this tab wrote back to what it was. */
export async function undoPage(tabId: number): Promise<UndoReport> {
  throw new Error(`not yet: ${tabId}`)
}
