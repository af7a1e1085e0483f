import { describe, expect, test } from 'vitest'
import { isNothing } from '../../../../extension/fill/decide/held-value.ts'
import { isInvitation } from '../../../../extension/fill/decide/invitation.ts'

describe('what only invites a choice', () => {
  test.each([
    '选择',
    '選擇',
    '请选择',
    '請選擇',
    '-- 请选择 --',
    '--請選擇憑證類別--',
    'Search or select',
    '--None--',
    '- None -',
    'Select…',
    'Select invoice type...',
    'Please select',
    '<Select an option>',
    '未选择',
    '无选择',
    '沒有選擇',
    '尚未选择',
    '未指定',
    'None Selected',
    'Not selected',
    'No selection',
    'No date selected',
    '未选择日期',
    'Choose',
    'Search...',
    '--',
    '—',
  ])('%s holds nothing', (text) => {
    expect(isInvitation(text)).toBe(true)
    expect(isNothing(text)).toBe(true)
  })
})

describe('what a person may have chosen', () => {
  test.each(['全部', 'None', '选择题库管理系统', 'Select Hotels', 'Selected', '住宿费', '', 'Search engine fees'])(
    '%s is no invitation',
    (text) => expect(isInvitation(text)).toBe(false),
  )
})
