import { expect, test } from 'vitest'
import { createPace } from '../../../worker/meter/pace.ts'

test('calls that all wake up late do not start together', () => {
  const pace = createPace()
  const waits = [1000, 1000, 1110, 1110, 1220].map((now) => pace.untilStart('tencent/VatInvoiceOCR', 10, now))
  expect(waits.map(Math.round)).toEqual([0, 110, 0, 110, 0])
})

test('each product has its own', () => {
  const pace = createPace()
  expect([pace.untilStart('tencent/VatInvoiceOCR', 10, 0), pace.untilStart('tencent/CarInvoiceOCR', 10, 0)]).toEqual([
    0, 0,
  ])
})
