import type { Planes } from './engine.ts'

/** One character of a line as it was read. */
export interface CharacterReading {
  character: string
  /** 0–1. */
  confidence: number
  /** What it would be if it is not that, and how likely. */
  second: { character: string; confidence: number }
  /** Steps at which it was seen, as fractions of what was drawn: from where to where. */
  start: number
  end: number
}

interface Step {
  best: number
  confidence: number
  second: number
  secondConfidence: number
}

/** The two likeliest classes at a step. */
function likeliest(data: Float32Array, from: number, classes: number): Step {
  let [best, confidence, second, secondConfidence] = [0, -1, 0, -1]
  for (let at = 0; at < classes; at += 1) {
    const value = data[from + at] ?? 0
    if (value > confidence) {
      second = best
      secondConfidence = confidence
      best = at
      confidence = value
    } else if (value > secondConfidence) {
      second = at
      secondConfidence = value
    }
  }
  return { best, confidence, second, secondConfidence }
}

/**
 * What one line of a batch says: at each step the likeliest class, where the same class at neighbouring steps is one
 * character and class 0 is none (greedy CTC decoding).
 */
export function decodeLine({ data, sides }: Planes, line: number, characters: readonly string[]): CharacterReading[] {
  const [, steps = 0, classes = 0] = sides
  const read: CharacterReading[] = []
  let before = 0
  for (let step = 0; step < steps; step += 1) {
    const { best, confidence, second, secondConfidence } = likeliest(data, (line * steps + step) * classes, classes)
    const last = read.at(-1)
    if (best !== 0 && best === before && last) {
      last.end = (step + 1) / steps
      if (confidence > last.confidence) {
        last.confidence = confidence
        last.second = { character: characters[second] ?? '', confidence: secondConfidence }
      }
    } else if (best !== 0) {
      read.push({
        character: characters[best] ?? '',
        confidence,
        second: { character: characters[second] ?? '', confidence: secondConfidence },
        start: step / steps,
        end: (step + 1) / steps,
      })
    }
    before = best
  }
  return read
}
