import { fakeBrowser } from '@webext-core/fake-browser'
import { h, render } from 'preact'
import { expect, test, vi } from 'vitest'
import type { FillReport } from '../../../extension/fill/report.ts'
import { FillReportView } from '../../../extension/panel/fill-report.tsx'
import type { Filling } from '../../../extension/panel/use-fill.ts'

test('a kind of invoice that was not filled is told in words, one that the page holds as the page has it', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => key)
  const entry = { field: 'invoiceType', label: '发票类型', value: 'digital_normal' }
  const entries = [
    { ...entry, outcome: 'ambiguous' },
    { ...entry, outcome: 'filled', readBack: '普票' },
  ]
  const report = { entries, framesLeftOut: [], stopped: [] } as unknown as FillReport
  const drawn = document.createElement('div')
  render(h(FillReportView, { report, filling: {} as Filling }), drawn)
  expect([...drawn.querySelectorAll('.held')].map(({ textContent }) => textContent)).toEqual([
    'type_digital_normal',
    '普票',
  ])
})
