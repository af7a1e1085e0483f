import * as v from 'valibot'
import type { InvoiceItem } from '../../../shared/invoice.ts'
import { assembleRecognition } from '../assemble.ts'
import { itemOf } from '../item-value.ts'
import { readColumns, readNamedValues, tellTotalsApart } from '../named-values.ts'
import type { Product } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { vatColumns, vatFields } from '../vat-names.ts'
import { pdfPage, type TencentAccount, tencentCall, tencentResponse } from './call.ts'
import { entriesSchema, namedValues } from './named-values.ts'
import { vatItemMembers } from './vat-item-members.ts'

const itemSchema = v.record(v.string(), v.unknown())
const responseSchema = v.object({ VatInvoiceInfos: entriesSchema, Items: v.nullish(v.array(itemSchema), []) })

/** 增值税发票识别: https://cloud.tencent.com/document/api/866/36210 */
export function vatInvoice(account: TencentAccount): Product {
  return {
    request: (document) => tencentCall(account, 'VatInvoiceOCR', pdfPage(document)),
    normalize(reply, document) {
      const { VatInvoiceInfos, Items } = tencentResponse(responseSchema, reply)
      const values = namedValues(VatInvoiceInfos, document).map(tellTotalsApart)
      const readings = readNamedValues(vatFields, values)
      if (readings.length === 0) throw new ProviderError('tencent', { code: 'no-invoice', retryable: false })
      const items = itemsOf(unwrapped(Items.map(itemOfMembers)), readColumns(vatColumns, values))
      return [assembleRecognition({ source: 'tencent/VatInvoiceOCR', readings, items, page: document.page })]
    },
  }
}

/**
 * A line whose name is printed on two rows comes as two items, the figures with either part of it: what has no amount
 * but a name is the rest of its neighbour's.
 */
function unwrapped(items: readonly InvoiceItem[]): InvoiceItem[] {
  const lines: InvoiceItem[] = []
  for (const item of items) {
    const before = lines.at(-1)
    const isBegun = before && isNameOnly(before) && !item.name?.startsWith('*')
    if (before && (isNameOnly(item) || isBegun)) {
      lines[lines.length - 1] = { ...before, ...item, name: `${before.name ?? ''}${item.name ?? ''}` }
    } else lines.push(item)
  }
  return lines
}

const isNameOnly = (item: InvoiceItem) => Object.keys(item).every((member) => member === 'name')

/** `Items` has the better lines, the flat list has columns of 通行费 that `Items` lacks; together where they agree. */
function itemsOf(items: InvoiceItem[], columns: InvoiceItem[]): InvoiceItem[] {
  if (items.length === 0) return columns
  return items.length === columns.length ? items.map((item, line) => ({ ...columns[line], ...item })) : items
}

function itemOfMembers(item: Record<string, unknown>): InvoiceItem {
  const texts = Object.entries(vatItemMembers).map(([member, name]) => {
    const value = item[member]
    return [name, typeof value === 'string' ? value : undefined]
  })
  return itemOf(Object.fromEntries(texts))
}
