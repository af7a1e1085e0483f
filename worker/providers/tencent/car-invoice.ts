import * as v from 'valibot'
import { assembleRecognition } from '../assemble.ts'
import { readNamedValues } from '../named-values.ts'
import type { Product } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { pdfPage, type TencentAccount, tencentCall, tencentResponse } from './call.ts'
import { carFields } from './car-fields.ts'
import { entriesSchema, namedValues } from './named-values.ts'

const responseSchema = v.object({ CarInvoiceInfos: entriesSchema })

/** 购车发票识别: https://cloud.tencent.com/document/api/866/36211 */
export function carInvoice(account: TencentAccount): Product {
  return {
    request: (document) => tencentCall(account, 'CarInvoiceOCR', pdfPage(document)),
    normalize(reply, document) {
      const { CarInvoiceInfos } = tencentResponse(responseSchema, reply)
      const readings = readNamedValues(carFields, namedValues(CarInvoiceInfos, document))
      if (readings.length === 0) throw new ProviderError('tencent', { code: 'no-invoice', retryable: false })
      const recognition = assembleRecognition({ source: 'tencent/CarInvoiceOCR', readings, page: document.page })
      // The older sample has no type among its values; only a used car has been registered before.
      recognition.invoice.invoiceType ??= recognition.invoice.registrationNumber ? 'used_car' : 'vehicle'
      return [recognition]
    },
  }
}
