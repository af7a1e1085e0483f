import { describe, expect, test } from 'vitest'
import { invites } from '../../../../extension/fill/widgets/pressable.ts'

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
