import * as v from 'valibot'
import type { InvoiceItem } from '../../../shared/invoice.ts'
import { moneyText } from '../../../shared/money.ts'
import { assembleRecognition } from '../assemble.ts'
import { itemOf } from '../item-value.ts'
import type { Product } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { type TencentAccount, tencentCall, tencentResponse } from './call.ts'
import { foldName, type NamedValue, namedValueSchema, readNamedValues } from './named-values.ts'
import { vatColumns, vatFields, vatItemMembers } from './vat-fields.ts'

const itemSchema = v.record(v.string(), v.unknown())
const responseSchema = v.object({
  VatInvoiceInfos: v.nullish(v.array(namedValueSchema), []),
  Items: v.nullish(v.array(itemSchema), []),
})

/** 增值税发票识别: https://cloud.tencent.com/document/api/866/36210 */
export function vatInvoice(account: TencentAccount): Product {
  return {
    request: (document) =>
      tencentCall(
        account,
        'VatInvoiceOCR',
        document,
        document.mediaType === 'application/pdf' ? { IsPdf: true, PdfPageNumber: document.page ?? 1 } : {},
      ),
    normalize(reply, document) {
      const { VatInvoiceInfos, Items } = tencentResponse(responseSchema, reply)
      const values = VatInvoiceInfos.map(tellTotalsApart)
      const readings = readNamedValues(vatFields, values, document)
      if (readings.length === 0) throw new ProviderError('tencent', { code: 'no-invoice', retryable: false })
      const items = Items.length > 0 ? Items.map(itemOfMembers) : itemsOfColumns(values)
      return [assembleRecognition({ source: 'tencent/VatInvoiceOCR', readings, items, page: document.page })]
    },
  }
}

/** The prose calls both totals 价税合计; only the value tells figures from words. */
function tellTotalsApart(value: NamedValue): NamedValue {
  if (foldName(value.Name) !== '价税合计' || moneyText(value.Value)) return value
  return { ...value, Name: '价税合计(大写)' }
}

function itemOfMembers(item: Record<string, unknown>): InvoiceItem {
  return itemOf(
    Object.fromEntries(
      Object.entries(vatItemMembers).map(([member, name]) => {
        const value = item[member]
        return [name, typeof value === 'string' ? value : undefined]
      }),
    ),
  )
}

/**
 * Lines from the flat list: 单位 is the first line's, 单位2 (or 单位 once more) the second's; a line may lack any of them.
 */
function itemsOfColumns(values: readonly NamedValue[]): InvoiceItem[] {
  const lines: Partial<Record<keyof InvoiceItem, string>>[] = []
  for (const { Name, Value } of values) {
    const [, column = '', suffix] = /^(\D+?)(\d*)$/.exec(foldName(Name)) ?? []
    const member = vatColumns[column]
    if (!member || Value.trim() === '') continue
    let line = Number(suffix || 1) - 1
    while (lines[line]?.[member] !== undefined) line += 1
    lines[line] = { ...lines[line], [member]: Value }
  }
  return lines.filter((line) => line?.name || line?.amount).map(itemOf)
}
