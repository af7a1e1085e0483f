import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { animatedWebp } from '../../../scripts/show/animated-webp.ts'
import { changedPart } from '../../../scripts/show/film.ts'

const still = (width: number, height: number, colour: string) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  return canvas.toBuffer('image/webp', 80)
}

const screen = (...lit: number[]) => {
  const pixels = new Uint8ClampedArray(8 * 4 * 4)
  for (const at of lit) pixels[at * 4] = 255
  return { width: 8, height: 4, pixels }
}

it('a film shows its first picture wherever films are not played', async () => {
  const whole = { x: 0, y: 0, width: 40, height: 20 }
  const film = animatedWebp(whole, [
    { webp: still(40, 20, '#ff0000'), ...whole, duration: 100 },
    { webp: still(4, 6, '#0000ff'), x: 10, y: 2, width: 4, height: 6, duration: 100 },
  ])
  const image = await loadImage(film)
  expect([image.width, image.height]).toEqual([40, 20])
  const context = createCanvas(40, 20).getContext('2d')
  context.drawImage(image, 0, 0)
  expect(context.getImageData(20, 10, 1, 1).data[0]).toBeGreaterThan(240)
})

it('only what changed between two looks is kept, from an even corner', () => {
  expect(changedPart(undefined, screen())).toEqual({ x: 0, y: 0, width: 8, height: 4 })
  expect(changedPart(screen(), screen())).toBeUndefined()
  expect(changedPart(screen(), screen(13, 21))).toEqual({ x: 4, y: 0, width: 2, height: 3 })
})
