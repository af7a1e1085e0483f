import { fakeBrowser } from '@webext-core/fake-browser'
import { h, render } from 'preact'
import { expect, test, vi } from 'vitest'
import { LastingNotice } from '../../../extension/panel/lasting-notice.tsx'

const entry = { field: 'taxRate', label: '税率' } as const

function drawn(lines: Parameters<typeof LastingNotice>[0]['lines']): string {
  const element = document.createElement('div')
  render(h(LastingNotice, { lines }), element)
  return element.textContent
}

test('what undo may not empty again is named, and nothing is said where all can be emptied', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string, named) => `${key} ${named}`)
  expect(
    drawn([
      { ...entry, lasting: true },
      { ...entry, label: '发票号码' },
    ]),
  ).toContain('税率')
  expect(
    drawn([
      { ...entry, lasting: true },
      { ...entry, label: '发票号码' },
    ]),
  ).not.toContain('发票号码')
  expect(drawn([entry])).toBe('')
})
