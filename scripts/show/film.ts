import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { Display, Picture } from '../../test/browser/display.ts'
import { animatedWebp, type Frame } from './animated-webp.ts'

interface Part {
  x: number
  y: number
  width: number
  height: number
}

/** Quality of lossy pictures: small print stays readable. */
const quality = 62

function canvasOf({ width, height, pixels }: Picture, part: Part) {
  const canvas = createCanvas(part.width, part.height)
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), -part.x, -part.y)
  return canvas
}

const whole = ({ width, height }: Picture): Part => ({ x: 0, y: 0, width, height })

/** A screen as a PNG. */
export const png = (picture: Picture): Uint8Array => canvasOf(picture, whole(picture)).toBuffer('image/png')

/** The part that changed, with even edges to the left and above; undefined where nothing did. */
export function changedPart(before: Picture | undefined, now: Picture): Part | undefined {
  if (!before) return whole(now)
  const [old, fresh] = [before, now].map(({ pixels }) => new Uint32Array(pixels.buffer)) as [Uint32Array, Uint32Array]
  let [left, top, right, bottom] = [now.width, now.height, -1, -1]
  for (let at = 0; at < fresh.length; at += 1) {
    if (fresh[at] === old[at]) continue
    const [x, y] = [at % now.width, Math.floor(at / now.width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = y
  }
  if (right < 0) return undefined
  const [x, y] = [left - (left % 2), top - (top % 2)]
  return { x, y, width: right - x + 1, height: bottom - y + 1 }
}

/** Milliseconds of a frame nobody asked to stay. */
const brief = 150
/** Milliseconds between two looks: a look costs, and what is shown waits for the machine. */
const pause = 400
/** Pixels of a spinner; one that turns on while the machine works tells nothing after so many frames. */
const spinner = 2000
const enough = 8

/** What looks at a screen while somebody works there. */
export interface Camera {
  /** Looks until the work is done. */
  during<Value>(work: Promise<Value>): Promise<Value>
  /** Keeps what is shown for so many milliseconds, and tells what that is. */
  hold(duration: number): Picture
}

/** Sees what is held, and costs the machine nothing between. */
export const stillsOf = (display: Display): Camera => ({ during: (work) => work, hold: () => display.picture() })

/** Takes a film of a screen: what changes between two looks is a frame, what is held stays. */
export function openFilm(display: Display): Camera & { develop(): Uint8Array } {
  const frames: Frame[] = []
  let last: Picture | undefined
  let spun = 0
  const look = () => {
    const now = display.picture()
    const part = changedPart(last, now)
    if (!part) return now
    spun = part.width * part.height < spinner ? spun + 1 : 0
    if (spun > enough) return now
    const webp = canvasOf(now, part).toBuffer('image/webp', quality)
    frames.push({ webp, ...part, duration: brief })
    last = now
    return now
  }
  return {
    async during(work) {
      let isOver = false
      const over = work.finally(() => {
        isOver = true
      })
      while (!isOver) {
        const began = performance.now()
        look()
        // On a busy machine a look takes long, and what is looked at needs its turns, too.
        const rest = Math.max(pause, 3 * (performance.now() - began))
        await Promise.race([over, new Promise((resolve) => setTimeout(resolve, rest))])
      }
      return over
    },
    hold(duration) {
      const shown = look()
      const frame = frames.at(-1)
      if (frame) frame.duration = duration
      return shown
    },
    develop() {
      if (!last) throw new Error('the film is empty')
      return animatedWebp(last, frames)
    },
  }
}
