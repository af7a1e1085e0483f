import { describe, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { invites, pressable } from '../../../../extension/fill/widgets/pressable.ts'
import { layOut } from '../laid-out.ts'

describe('words that invite a choice', () => {
  test.each([
    '请选择',
    '請選擇發票類型',
    '点击选择日期',
    'Select…',
    'Please select',
    'Please select Date of Invoice',
    '请选择 Please select票种 Fapiao Type',
    '请选择 ›',
  ])('%s', (text) => expect(invites(text)).toBe(true))
})

describe('words that do not', () => {
  test.each([
    '',
    '2026-11-03',
    '餐饮费',
    '选择题库管理系统使用说明书',
    'Selected invoices are sent to the finance department on Friday',
  ])('%s', (text) => expect(invites(text)).toBe(false))
})

test('a choice with a sign that empties it is read without the sign and emptied by it', async () => {
  layOut('<form><div class="pick" tabindex="0"><span>交通费</span> <i>⌄</i> <i class="pick__clear">✕</i></div></form>')
  const box = document.querySelector('.pick') as Element
  box.querySelector('.pick__clear')?.addEventListener('click', () => {
    box.innerHTML = '<span>请选择</span>'
  })
  expect(pressable.hold(box).shown).toBe('交通费')
  await within(
    () => [box],
    () => pressable.restore(box, { shown: '' }),
  )
  expect(pressable.hold(box).shown).toBe('')
  vi.restoreAllMocks()
})
