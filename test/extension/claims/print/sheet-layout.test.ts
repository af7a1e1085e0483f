import { expect, test } from 'vitest'
import { a4, footHeight, layOut, type PerSheet } from '../../../../extension/claims/print/sheet-layout.ts'

const invoice = (perSheet: PerSheet) => ({ width: 210, height: 140, perSheet })

test('two invoices share a sheet, each as wide as the binding margin leaves, and nothing is enlarged', () => {
  const [sheet, last] = layOut([invoice(2), invoice(2), { width: 100, height: 60, perSheet: 2 }])
  expect(sheet?.slots.map(({ x, width }) => [x, width])).toEqual([
    [20, 185],
    [20, 185],
  ])
  expect(sheet?.slots[0]?.height).toBeCloseTo((185 * 140) / 210, 6)
  expect(last?.slots).toMatchObject([{ piece: 2, width: 100, height: 60, turned: false }])
})

test('four to a sheet are turned where that makes them clearly larger', () => {
  const [sheet] = layOut(Array.from({ length: 4 }, () => invoice(4)))
  expect(sheet?.slots.every(({ turned, width, height }) => turned && height > width)).toBe(true)
  const [slip] = layOut([{ width: 57, height: 150, perSheet: 4 }])
  expect(slip?.slots[0]?.turned).toBe(false)
})

test('papers lie on the sheet, clear of each other, of the binding and of the foot, with cut marks between them', () => {
  for (const perSheet of [1, 2, 4] as const) {
    const [sheet] = layOut(
      Array.from({ length: perSheet }, () => invoice(perSheet)),
      25,
    )
    const slots = sheet?.slots ?? []
    for (const { x, y, width, height } of slots) {
      expect(x).toBeGreaterThanOrEqual(25)
      expect(x + width).toBeLessThanOrEqual(a4.width - 5 + 1e-9)
      expect(y + height).toBeLessThanOrEqual(a4.height - footHeight - 5 + 1e-9)
    }
    const overlaps = slots.some((one, at) =>
      slots
        .slice(at + 1)
        .some(
          (other) =>
            one.x < other.x + other.width &&
            other.x < one.x + one.width &&
            one.y < other.y + other.height &&
            other.y < one.y + one.height,
        ),
    )
    expect(overlaps).toBe(false)
    expect(sheet?.cuts).toHaveLength({ 1: 0, 2: 2, 4: 6 }[perSheet])
  }
})

test('papers of one kind lie together in their order', () => {
  const sheets = layOut([invoice(2), invoice(4), invoice(2), invoice(1), invoice(4)])
  expect(sheets.map(({ slots }) => slots.map(({ piece }) => piece))).toEqual([[0, 2], [1, 4], [3]])
})
