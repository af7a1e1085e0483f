const maximumGlyphs = 20_000

/** How wide a glyph is in sizes where nothing else is said: Chinese signs are square, others half as wide. */
export const ownWidth = (character: string) => (character.charCodeAt(0) > 0x2e7f ? 1 : 0.5)

/** Steps between glyphs as a plain list: `g 3 4.5` stands for 4.5 4.5 4.5. */
export function stepsOf(delta: string | undefined): number[] {
  if (!delta) return []
  const words = delta.trim().split(/\s+/)
  const steps: number[] = []
  for (let index = 0; index < words.length && steps.length < maximumGlyphs; index += 1) {
    if (words[index] !== 'g') steps.push(Number(words[index]) || 0)
    else {
      const times = Math.min(Number(words[index + 1]) || 0, maximumGlyphs - steps.length)
      for (let count = 0; count < times; count += 1) steps.push(Number(words[index + 2]) || 0)
      index += 2
    }
  }
  return steps
}
