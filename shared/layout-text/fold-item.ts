import { foldText } from './fold-text.ts'
import { characterWeight, type FoldedItem, type TextItem } from './text-item.ts'

/**
 * Folds an item's text and parts it where blanks were left for other items (开票日期:    年    月    日), each part with
 * its share of the box. Empty items vanish.
 */
export function foldItem(item: TextItem): FoldedItem[] {
  const { text, printed } = foldText(item.text)
  const weights = text.split('').map(characterWeight)
  const unit =
    item.box.width /
    Math.max(
      1,
      weights.reduce((sum, weight) => sum + weight, 0),
    )
  const before = (index: number) => weights.slice(0, index).reduce((sum, weight) => sum + weight, 0) * unit
  return [...text.matchAll(/\S+(?:\s\S+)*/g)].map((match) => {
    const end = match.index + match[0].length
    const x = item.box.x + before(match.index)
    const width = item.box.x + before(end) - x
    return { ...item, text: match[0], printed: printed.slice(match.index, end), box: { ...item.box, x, width } }
  })
}
