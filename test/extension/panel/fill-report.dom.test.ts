import { fakeBrowser } from '@webext-core/fake-browser'
import { h, render } from 'preact'
import { expect, test, vi } from 'vitest'
import type { FillReport } from '../../../extension/fill/report.ts'
import { FillReportView } from '../../../extension/panel/fill-report.tsx'
import type { Filling } from '../../../extension/panel/use-fill.ts'

function drawn(entries: object[]): HTMLElement {
  const report = { entries, framesLeftOut: [], stopped: [] } as unknown as FillReport
  const element = document.createElement('div')
  render(h(FillReportView, { report, filling: {} as Filling }), element)
  return element
}

test('a kind of invoice that was not filled is told in words, one that the page holds as the page has it', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => key)
  const entry = { field: 'invoiceType', label: '发票类型', value: 'digital_normal' }
  const entries = [
    { ...entry, outcome: 'ambiguous' },
    { ...entry, outcome: 'filled', readBack: '普票' },
  ]
  expect([...drawn(entries).querySelectorAll('.held')].map(({ textContent }) => textContent)).toEqual([
    'type_digital_normal',
    '普票',
  ])
})

test('a form that holds another invoice is no success: why it was left alone is told unfolded', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => key)
  const entry = {
    field: 'issueDate',
    label: '开票日期',
    value: '2024-06-09',
    outcome: 'skipped',
    reason: 'other-invoice',
  }
  const report = drawn([entry])
  expect(report.querySelector('h2')?.className).toBe('warn')
  expect(report.querySelector('details')?.open).toBe(true)
  expect(report.querySelector('.why')?.textContent).toBe('fill_reason_other_invoice')
})
