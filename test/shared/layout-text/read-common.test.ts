import { expect, test } from 'vitest'
import type { InvoiceItem } from '../../../shared/invoice.ts'
import { readCommon } from '../../../shared/layout-text/read-common.ts'

const said = (lines: InvoiceItem[]) =>
  Object.fromEntries(readCommon(lines).map(({ field, value }) => [field, value] as const))

const passage = (passageStart: string, passageEnd: string, plateNumber = '云A8T835'): InvoiceItem => ({
  name: '*经营租赁*通行费',
  vehicleKind: '货车',
  plateNumber,
  passageStart,
  passageEnd,
})

test('several passages of one car are one from the first day to the last', () => {
  const passages = [passage('2025-11-09', '2025-11-10'), passage('2025-11-01', '2025-11-02')]
  expect(said(passages)).toMatchObject({
    tollMark: 'yes',
    plateNumber: '云A8T835',
    passageVehicleKind: '货车',
    passageStart: '2025-11-01',
    passageEnd: '2025-11-10',
  })
})

test('passages of two cars say nothing of either', () => {
  const passages = [passage('2025-11-01', '2025-11-01'), passage('2025-11-02', '2025-11-02', '云B12345')]
  expect(said(passages)).not.toHaveProperty('plateNumber')
})
