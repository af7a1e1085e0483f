import type { Pixels } from '../pixels.ts'
import type { OcrEngine } from './engine.ts'
import { drawStrip, type Normalization } from './sample.ts'
import { smallestStrip } from './smallest-strip.ts'
import { spotsOf } from './spots.ts'
import type { Strip } from './strip.ts'

/** The part of a picture that is looked at, in pixels, and how large it is drawn for it. */
export interface Scaled {
  x: number
  y: number
  width: number
  height: number
  scale: number
}

/** As the detector was taught: ImageNet's averages, in the order blue, green, red. */
const norm: Normalization = { middle: [0.485, 0.456, 0.406], spread: [0.229, 0.224, 0.225] }
/** Sides the model takes are multiples of this. */
const multiple = 32
/** Below this a spot is a stroke, a rule or a fold. */
const leastLikelihood = 0.5
/** The detector marks the heart of a line; its whole is this much further out, by area over outline. */
const outwards = 1.5
/** Pixels of the drawn picture that a line is high at least. */
const lowest = 4

const rounded = (side: number) => Math.max(multiple, Math.round(side / multiple) * multiple)

/** A strip as large as the text whose heart it is. */
function widened(strip: Strip): Strip {
  const { width, height } = strip
  const distance = (width * height * outwards) / (2 * (width + height))
  return { ...strip, width: width + 2 * distance, height: height + 2 * distance }
}

/** Finds the lines of text in a part of a picture, at whatever angle; in the picture's own pixels, in no order. */
export async function findStrips(pyramid: readonly Pixels[], view: Scaled, engine: OcrEngine): Promise<Strip[]> {
  const [width, height] = [rounded(view.width * view.scale), rounded(view.height * view.scale)]
  const data = new Float32Array(3 * width * height)
  const whole = { ...view, x: view.x + view.width / 2, y: view.y + view.height / 2, angle: 0 }
  drawStrip(pyramid, whole, norm, { into: data, start: 0, plane: width * height, row: width, width, height })
  const { data: map } = await engine.detect({ data, sides: [1, 3, height, width] })
  const [across, down] = [view.width / width, view.height / height]
  return spotsOf(map, width, height)
    .filter(({ likelihood }) => likelihood >= leastLikelihood)
    .map(({ outline }) => widened(smallestStrip(outline)))
    .filter((strip) => Math.min(strip.width, strip.height) >= lowest)
    .map((strip) => ({
      x: view.x + strip.x * across,
      y: view.y + strip.y * down,
      width: strip.width * across,
      height: strip.height * down,
      angle: strip.angle,
    }))
}
