import type { Recognition } from '../../../shared/recognition.ts'
import { assembleRecognition } from '../assemble.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { type NamedValue, readColumns, readNamedValues, tellTotalsApart } from '../named-values.ts'
import type { Product } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { described } from '../reply-json.ts'
import { vatColumns, vatFields } from '../vat-names.ts'
import { type LegacyAccount, legacyCall, legacyItems } from './call.ts'
import { readLayout } from './layout.ts'
import { confidenceOf, fractionBox, type TextItem, textItemsSchema } from './text-items.ts'

/**
 * 增值税发票识别 of the older service. Its first documents show text without names, the page of 2021 names every piece
 * (`item`); whichever comes is read.
 */
export function invoice(account: LegacyAccount): Product {
  return {
    request: (document) => legacyCall(account, '/ocr/invoice', document),
    normalize(reply, document) {
      const items = described('tencent-legacy', textItemsSchema, legacyItems(reply))
      const named = items.flatMap((item) => namedValue(item, document))
      return named.length > 0 ? [fromNames(named, document)] : readLayout('tencent-legacy/invoice', items, document)
    },
  }
}

function namedValue(item: TextItem, document: DocumentFacts): NamedValue[] {
  if (!item.item) return []
  const value = {
    name: item.item,
    text: item.itemstring,
    box: fractionBox(item, document),
    confidence: confidenceOf(item),
  }
  return [tellTotalsApart(value)]
}

function fromNames(values: readonly NamedValue[], document: DocumentFacts): Recognition {
  const readings = readNamedValues(vatFields, values)
  if (readings.length === 0) throw new ProviderError('tencent-legacy', { code: 'no-invoice', retryable: false })
  return assembleRecognition({
    source: 'tencent-legacy/invoice',
    readings,
    items: readColumns(vatColumns, values),
    page: document.page,
  })
}
