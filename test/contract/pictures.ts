import { mediaTypeOf } from '../../shared/media-type.ts'
import { pixelSize } from '../../shared/pixel-size.ts'
import type { ProductId } from '../../shared/products.ts'
import type { DocumentFacts } from '../../worker/providers/document-facts.ts'
import { type Fixture, fixtures } from './fixtures.ts'

/** A made-up invoice each product has been recorded to read. */
const names: Record<ProductId, string> = {
  'tencent/VatInvoiceOCR': 'e-normal',
  'tencent/RecognizeGeneralInvoice': 'taxi',
  'tencent/CarInvoiceOCR': 'vehicle',
  'tencent-legacy/invoice': 'digital-normal',
  'tencent-legacy/general': 'digital-normal',
  'huawei/quota-invoice': 'quota',
  'vision/invoice': 'e-normal',
  'baidu/vat_invoice': 'e-normal',
  'baidu/multiple_invoice': 'taxi',
}

export function pictureFor(product: ProductId): Fixture {
  const found = fixtures.find(({ name, file }) => name === names[product] && !file.endsWith('.pdf'))
  if (!found) throw new Error(`no picture for ${product}`)
  return found
}

/** A picture as the worker reads it from a request. */
export function documentOf({ bytes }: { bytes: Uint8Array }): DocumentFacts & { bytes: Uint8Array } {
  const mediaType = mediaTypeOf(bytes) ?? 'application/pdf'
  return { bytes, byteLength: bytes.byteLength, mediaType, ...pixelSize(bytes, mediaType) }
}
