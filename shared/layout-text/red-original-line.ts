import { redOriginalOf } from '../red-original.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import type { Sheet } from './sheet.ts'
import { piecesOf } from './span-of.ts'
import { bottom } from './text-item.ts'
import type { VatLabel } from './vat-labels.ts'

/** Where 备注 was lost: what a red invoice takes back says a line below the sums in words of its own. */
export function readOriginal({ rows, labels }: Sheet<VatLabel>): Finding[] {
  const sums = labels.filter(({ key }) => key === 'gross' || key === 'figures').map(({ box }) => bottom(box))
  const lines = rows.filter(({ box }) => box.y > Math.min(...sums) - box.height / 2)
  for (const span of piecesOf(lines, gaps.sentences)) {
    const original = redOriginalOf(span.text)
    if (!original.redOriginalNumber) continue
    return [
      ...finding('redOriginalCode', original.redOriginalCode, span, 0.9),
      ...finding('redOriginalNumber', original.redOriginalNumber, span, 0.9),
    ]
  }
  return []
}
