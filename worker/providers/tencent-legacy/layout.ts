import { layoutText } from '../../../shared/layout-text.ts'
import type { ProductId } from '../../../shared/products.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { ProviderError } from '../provider-error.ts'
import { confidenceOf, pixelBox, type TextItem } from './text-items.ts'

/**
 * Text that has places but no names → fields, by what stands where.
 * @throws {ProviderError} `no-invoice` when the text is none's
 */
export function readLayout(source: ProductId, items: readonly TextItem[], document: DocumentFacts): Recognition[] {
  const placed = items.flatMap((item) => {
    const box = pixelBox(item)
    return box && item.itemstring ? [{ text: item.itemstring, box, confidence: confidenceOf(item) }] : []
  })
  const readings = layoutText(placed, pageOf(placed, document))
  if (readings.length === 0) throw new ProviderError('tencent-legacy', { code: 'no-invoice', retryable: false })
  return readings.map((reading) => ({ source, ...(document.page && { page: document.page }), ...reading }))
}

/** The picture's size, else that of the text on it. */
function pageOf(
  items: readonly { box: { x: number; y: number; width: number; height: number } }[],
  document: DocumentFacts,
) {
  const { width, height } = document
  if (width && height) return { width, height }
  return {
    width: Math.max(1, ...items.map(({ box }) => box.x + box.width)),
    height: Math.max(1, ...items.map(({ box }) => box.y + box.height)),
  }
}
