import { readFileSync } from 'node:fs'
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { beforeAll, expect, it } from 'vitest'
import { createQr } from '../../../../extension/recognize/qr.ts'
import { prepareQrEngine, qr } from '../../../qr-engine.ts'

const { signal } = new AbortController()
const file = new URL('../../../fixtures/invoices/digital-normal.png', import.meta.url)
const expected = { invoiceNumber: JSON.parse(readFileSync(expectedPath(), 'utf8')).invoiceNumber }
function expectedPath() {
  return new URL(file.href.replace('.png', '.expected.json'))
}
let invoice: Image

beforeAll(async () => {
  prepareQrEngine()
  invoice = await loadImage(readFileSync(file))
})

/** The invoice photographed as `draw` says. */
function photo(draw: (context: SKRSContext2D, width: number, height: number) => void, scale = 1) {
  const [width, height] = [Math.round(invoice.width * scale), Math.round(invoice.height * scale)]
  const canvas = createCanvas(width, height)
  draw(canvas.getContext('2d'), width, height)
  return { bytes: new Uint8Array(canvas.toBuffer('image/jpeg', 70)), mediaType: 'image/jpeg', width, height } as const
}

const damages: Record<string, () => ReturnType<typeof photo>> = {
  'out of focus': () =>
    photo((context, width, height) => {
      context.filter = 'blur(2.2px)'
      context.drawImage(invoice, 0, 0, width, height)
    }),
  'taken from afar and out of focus': () =>
    photo((context, width, height) => {
      context.filter = 'blur(1.3px)'
      context.drawImage(invoice, 0, 0, width, height)
    }, 0.6),
  'half in a deep shadow and out of focus': () =>
    photo((context, width, height) => {
      context.filter = 'blur(2.2px)'
      context.drawImage(invoice, 0, 0, width, height)
      const shadow = context.createLinearGradient(0, 0, width * 0.25, 0)
      shadow.addColorStop(0, 'rgba(0,0,0,0.7)')
      shadow.addColorStop(1, 'rgba(0,0,0,0.1)')
      context.filter = 'none'
      context.fillStyle = shadow
      context.fillRect(0, 0, width, height)
    }),
  'under a seal': () =>
    photo((context, width, height) => {
      context.filter = 'blur(0.6px)'
      context.drawImage(invoice, 0, 0, width, height)
      context.strokeStyle = 'rgba(208,40,40,0.75)'
      context.lineWidth = width / 160
      for (const radius of [0.02, 0.04, 0.06]) {
        context.beginPath()
        context.ellipse(width * 0.09, height * 0.13, width * radius, width * radius * 0.7, 0, 0, 2 * Math.PI)
        context.stroke()
      }
    }),
}

it.each(Object.keys(damages))('reads a code %s, which a single look does not', async (name) => {
  const picture = damages[name]!()
  const [recognition] = await qr.recognize(picture, signal)
  expect(recognition?.invoice).toMatchObject(expected)
  const box = recognition?.evidence.invoiceNumber?.box
  expect(box?.x).toBeLessThan(0.1)
  expect(box?.width).toBeGreaterThan(0.05)
  expect(box?.width).toBeLessThan(0.15)
  expect(await createQr(async () => undefined).recognize(picture, signal)).toEqual([])
})

it('looks no closer where a code was read, and stops when told to', async () => {
  let looked = 0
  const reader = createQr(async () => {
    looked += 1
    return undefined
  })
  const whole = { bytes: new Uint8Array(readFileSync(file)), mediaType: 'image/png' } as const
  expect(await reader.recognize(whole, signal)).toHaveLength(1)
  expect(looked).toBe(0)
  await expect(qr.recognize(damages['out of focus']!(), AbortSignal.abort())).rejects.toThrow()
})
