import { loadImage } from '@napi-rs/canvas'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../fixtures/make/draw.ts'
import { photographAt, subjectAt } from '../fixtures/make/photographs/photographs.ts'
import { recipes } from '../fixtures/make/photographs/recipes.ts'
import { inTurn } from '../turn.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const small = 480
const places = Object.keys(recipes).map((_, at) => at)

test('a short row of photographs shows every paper and every damage', () => {
  const row = places.map(subjectAt)
  expect(new Set(row.map(({ type }) => type)).size).toBe(13)
  expect(row.map(({ name }) => name)).toEqual(Object.keys(recipes))
})

test('photographs show whole sheets with what they say', async () => {
  for (const at of inTurn(places)) {
    const { type, jpeg, width, height, quads, invoices } = await photographAt(browser, 'sixty', at, small)
    const decoded = await loadImage(Buffer.from(jpeg))
    expect([decoded.width, decoded.height]).toEqual([width, height])
    expect(Math.max(width, height)).toBe(small)
    expect(invoices).toHaveLength(quads.length)
    for (const { x, y } of quads.flat()) {
      expect(x).toBeGreaterThanOrEqual(-0.01)
      expect(x).toBeLessThanOrEqual(width + 0.01)
      expect(y).toBeGreaterThanOrEqual(-0.01)
      expect(y).toBeLessThanOrEqual(height + 0.01)
    }
    // Where two papers lie in one picture, the other may be of any kind.
    expect(invoices.map(({ invoiceType }) => invoiceType)).toContain(type)
    for (const { invoiceNumber, totalAmount } of invoices) {
      expect(invoiceNumber).toMatch(/^\d{8}$|^\d{20}$/)
      expect(totalAmount).toMatch(/^-?\d+\.\d\d$/)
    }
  }
}, 600_000)

test('the same seed and place give the same picture', async () => {
  const [one, again] = [await photographAt(browser, 'same', 23, small), await photographAt(browser, 'same', 23, small)]
  expect(Buffer.from(again.jpeg).equals(Buffer.from(one.jpeg))).toBe(true)
})
