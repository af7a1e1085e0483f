import { beijingDay } from '../../shared/beijing-day.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import type { Recognition } from '../../shared/recognition.ts'
import { prove } from '../check/prove.ts'
import { merge } from '../recognize/merge.ts'

export const isOn =
  (page: number | undefined) =>
  (recognition: Recognition): boolean =>
    recognition.page === undefined || recognition.page === page

/** The type of invoice a page holds, where all that was read of it agree. */
export const typeOn = (recognitions: readonly Recognition[], page: number | undefined): InvoiceType | undefined => {
  const types = new Set(recognitions.filter(isOn(page)).flatMap(({ invoice }) => invoice.invoiceType ?? []))
  return types.size === 1 ? [...types][0] : undefined
}

/** Whether evidence holds up everything seen on a page so far, so that the cloud is not asked. */
export const isProven = (recognitions: readonly Recognition[], page: number | undefined) => {
  const drafts = merge(recognitions.filter(isOn(page)))
  return drafts.length > 0 && drafts.every((draft) => prove(draft, { today: beijingDay(Date.now()) }).proven)
}
