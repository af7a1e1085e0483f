import { describe, expect, test } from 'vitest'
import { planFill } from '../../../../extension/fill/decide/plan.ts'
import {
  formOf,
  ruledControls,
  ruleFor,
  rulesIn,
  rulesText,
  withRule,
} from '../../../../extension/fill/sites/site-rules.ts'
import type { Invoice } from '../../../../shared/invoice.ts'
import { control } from '../snapshots.ts'

const page = 'https://oa.example.com/claims/4711/edit?tab=1'
const invoice: Invoice = { invoiceNumber: '53125860', totalAmount: '113.00', items: [] }

test('a form is known by its address without the numbers of documents', () => {
  expect(formOf(page)).toEqual({ site: 'https://oa.example.com', form: '/claims/*/edit' })
  expect(formOf('https://oa.example.com/#/claim/12?x=1')).toEqual({
    site: 'https://oa.example.com',
    form: '/#/claim/*',
  })
})

describe('what was taught', () => {
  const odd = control('凭据编码')
  const rule = ruleFor(page, odd, 'invoiceNumber')

  test('beats every cue', () => {
    const controls = [odd, control('发票号码')]
    const taught = ruledControls([rule], 'https://oa.example.com/claims/99/edit', controls)
    const { steps } = planFill(controls, [invoice], { taught })
    expect(steps.map(({ step }) => step.id)).toEqual([odd.id])
    expect(steps[0]?.entry.because).toEqual(['taught by the person'])
  })
  test('holds for that form only', () => {
    expect(ruledControls([rule], 'https://oa.example.com/travel/99', [odd]).size).toBe(0)
    expect(ruledControls([rule], 'https://other.example.com/claims/1/edit', [odd]).size).toBe(0)
  })
  test('is found again by its label when the page has moved it', () => {
    const moved = control('凭据编码', { path: '#elsewhere' })
    expect(ruledControls([rule], page, [moved]).get(moved.id)).toBe('invoiceNumber')
  })
  test('can be that a control is to be left alone', () => {
    const amount = control('价税合计')
    const taught = ruledControls([ruleFor(page, amount, 'none')], page, [amount])
    expect(planFill([amount], [invoice], { taught }).steps).toEqual([])
  })
  test('never opens a payment field or a disabled one', () => {
    const account = control('收款账号')
    const disabled = control('发票编码', { barred: 'disabled' })
    const taught = new Map([
      [account.id, 'sellerBankAccount' as const],
      [disabled.id, 'invoiceNumber' as const],
    ])
    const given: Invoice = { ...invoice, sellerBankAccount: '样例银行 1234' }
    expect(planFill([account, disabled], [given], { taught }).steps).toEqual([])
  })
  test('replaces what was taught before about the same control and about the same value', () => {
    const again = withRule([rule], ruleFor(page, odd, 'invoiceCode'))
    expect(again.map(({ field }) => field)).toEqual(['invoiceCode'])
    const other = withRule([rule], ruleFor(page, control('单据号'), 'invoiceNumber'))
    expect(other).toHaveLength(1)
  })
  test('goes to a file and back, and other files are refused', () => {
    expect(rulesIn(rulesText([rule]))).toEqual([rule])
    expect(() => rulesIn('{"rules":[]}')).toThrow()
    expect(() => rulesIn(rulesText([{ ...rule, field: 'password' as never }]))).toThrow()
  })
})
