import { leastConfidence } from './span-of.ts'
import { boxAround, type Span } from './text-item.ts'

/** Lines of one value as one text; Latin words keep a space between them. */
export function joinLines(lines: readonly Span[], separator = ''): Span | undefined {
  if (lines.length === 0) return undefined
  const doubted = lines.find(({ otherwise }) => otherwise)
  const otherwise = doubted && lines.map((line) => (line === doubted ? line.otherwise : line.printed)).join(separator)
  return {
    text: lines.map((line) => line.text).join(separator),
    printed: lines.map((line) => line.printed).join(separator),
    box: boxAround(lines.map((line) => line.box)),
    confidence: leastConfidence(lines),
    ...(otherwise && { otherwise }),
  }
}
