import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckContext, CheckStatus } from '../../shared/checks/check.ts'
import { type CheckId, checkIds, checkInvoice } from '../../shared/checks.ts'
import { fieldNames, type Invoice, invoiceFields } from '../../shared/invoice.ts'
import { invoiceTypes } from '../../shared/invoice-type.ts'
import { fromFen } from '../../shared/money.ts'
import { factsOf } from '../fixtures/make/facts.ts'
import type { MadeType } from '../fixtures/make/wish.ts'

const today = '2026-11-20'
const locales = ['zh_CN', 'en'].map(
  (locale): Record<string, { message: string }> =>
    JSON.parse(readFileSync(new URL(`../../extension/_locales/${locale}/messages.json`, import.meta.url), 'utf8')),
)

/** A digital invoice on which every check holds that applies to it. */
const sound: Invoice = {
  invoiceType: 'digital_special',
  invoiceNumber: '26332000000012345678',
  issueDate: '2026-03-02',
  amountExcludingTax: '87.28',
  taxAmount: '2.62',
  totalAmount: '89.90',
  totalAmountInWords: '捌拾玖圆玖角整',
  taxRate: '3%',
  sellerName: '样例甲公司',
  sellerTaxId: '91530502351889446U',
  buyerName: '样例乙（杭州）有限公司',
  buyerTaxId: '91350100M000100Y43',
  items: [
    {
      name: '*运输服务*客运服务费',
      quantity: '1',
      unitPrice: '87.28',
      amount: '87.28',
      taxRate: '3%',
      taxAmount: '2.62',
    },
  ],
}
const own = { name: '样例乙(杭州)有限公司', taxId: '91350100M000100Y43' }
const line = sound.items[0] ?? {}
const legacy: Partial<Invoice> = {
  invoiceType: 'vat_special',
  invoiceCode: '3300221130',
  invoiceNumber: '12345678',
  issueDate: '2022-06-01',
}
const red: Partial<Invoice> = {
  amountExcludingTax: '-87.28',
  taxAmount: '-2.62',
  totalAmount: '-89.90',
  totalAmountInWords: '（负数）捌拾玖圆玖角整',
  items: [{ ...line, quantity: '-1', amount: '-87.28', taxAmount: '-2.62' }],
}
const exempt = { name: '*蔬菜*西红柿', amount: '87.28', taxRate: '免税', taxAmount: '***' }
/** The largest amount whose fen a number holds exactly. */
const mostYuan = '90071992547409.91'
const pair = (discount: object): Partial<Invoice> => ({
  items: [
    { ...line, amount: '100.00' },
    { name: line.name, amount: '-12.72', taxRate: '3%', taxAmount: '-0.38', ...discount },
  ],
})

type Case = [
  id: CheckId,
  status: CheckStatus | 'none',
  why: string,
  change: Partial<Invoice>,
  context?: Partial<CheckContext>,
]

const cases: Case[] = [
  ['totals', 'ok', 'net and tax make the total', {}],
  ['totals', 'ok', 'one fen apart is rounding', { totalAmount: '89.91' }],
  ['totals', 'fail', 'two fen apart', { totalAmount: '89.92' }],
  [
    'totals',
    'fail',
    'net and tax make more than a number holds',
    { amountExcludingTax: mostYuan, taxAmount: mostYuan, totalAmount: '1.00' },
  ],
  ['totals', 'unknown', 'the total is missing', { totalAmount: undefined }],
  ['totals', 'unknown', 'the tax is missing without being masked', { taxAmount: undefined }],
  ['totals', 'ok', 'a masked tax counts nothing', { items: [exempt], taxAmount: undefined, totalAmount: '87.28' }],
  ['totals', 'none', 'a document with a total only', { amountExcludingTax: undefined, taxAmount: undefined }],
  [
    'totals',
    'ok',
    'an itinerary: fare, fuel, tax and fund',
    {
      invoiceType: 'air',
      fare: '1000.00',
      fuelSurcharge: '50.00',
      taxAmount: '94.50',
      developmentFund: '50.00',
      totalAmount: '1194.50',
    },
  ],
  [
    'totals',
    'fail',
    'an itinerary that does not add up',
    { invoiceType: 'air', fare: '1000.00', taxAmount: '90.00', developmentFund: '50.00', totalAmount: '1090.00' },
  ],

  ['words', 'ok', 'words are the figures', {}],
  ['words', 'fail', 'words are another amount', { totalAmountInWords: '捌拾玖圆整' }],
  ['words', 'warn', 'words lost their first character', { totalAmountInWords: '佰叁拾圆叁角肆分' }],
  ['words', 'unknown', 'figures are missing', { totalAmount: undefined }],
  ['words', 'none', 'no words printed', { totalAmountInWords: undefined }],

  ['amounts', 'ok', 'every amount is within reason', {}],
  ['amounts', 'fail', "a ticket's number was taken for the total", { totalAmount: '7840000012345.00' }],
  ['kind', 'ok', 'a digital number on a digital invoice', {}],
  ['kind', 'warn', 'goods made a train ticket of it', { invoiceType: 'rail' }],
  ['kind', 'warn', 'a buyer made a fiscal bill of it', { invoiceType: 'fiscal' }],
  ['kind', 'warn', 'goods made a quota invoice of it', { invoiceType: 'quota' }],
  [
    'kind',
    'ok',
    "an itinerary with the number of the airlines' channel",
    { invoiceType: 'air', invoiceNumber: '26338784110000012345' },
  ],
  ['kind', 'warn', 'a fiscal bill with the code of an invoice', { ...legacy, invoiceType: 'fiscal' }],
  ['kind', 'none', 'no number and no code', { invoiceNumber: undefined }],

  ['lineTotals', 'ok', 'the one line is the total', {}],
  ['lineTotals', 'ok', 'a masked tax adds nothing', { items: [exempt], taxAmount: undefined }],
  [
    'lineTotals',
    'fail',
    'the lines make more than a number holds',
    {
      items: [
        { ...line, amount: mostYuan },
        { ...line, amount: mostYuan },
      ],
    },
  ],
  ['lineTotals', 'fail', 'a line is lost', { items: [{ ...line, amount: '80.00' }] }],
  ['lineTotals', 'fail', 'the taxes do not add up', { items: [{ ...line, taxAmount: '2.60' }] }],
  ['lineTotals', 'unknown', 'a line has no amount', { items: [{ name: '甲' }] }],
  ['lineTotals', 'none', 'no lines', { items: [] }],

  ['lineTax', 'ok', '87.28 × 3 % rounds to 2.62', {}],
  ['lineTax', 'ok', 'six fen off is what the software allows', { items: [{ ...line, taxAmount: '2.68' }] }],
  ['lineTax', 'warn', 'seven fen off', { items: [{ ...line, taxAmount: '2.69' }] }],
  [
    'lineTax',
    'warn',
    'five fen off on each of thirty lines',
    { items: Array.from({ length: 30 }, () => ({ ...line, taxAmount: '2.67' })) },
  ],
  ['lineTax', 'none', 'an exempt line has no rate', { items: [exempt] }],
  [
    'lineTax',
    'none',
    'tax on the difference',
    { remark: '差额征税：50.00。', items: [{ ...line, taxAmount: '1.12' }] },
  ],

  ['lineAmounts', 'ok', 'one at 87.28', {}],
  [
    'lineAmounts',
    'ok',
    'a unit price of eleven decimals',
    { items: [{ quantity: '1', unitPrice: '4197.16981132075', amount: '4197.17' }] },
  ],
  ['lineAmounts', 'warn', 'two at 87.28', { items: [{ ...line, quantity: '2' }] }],
  ['lineAmounts', 'none', 'no quantities printed', { items: [{ amount: '5.00' }] }],

  ['qr', 'ok', 'the code says the same', {}, { qr: { invoiceNumber: '26332000000012345678', totalAmount: '89.9' } }],
  ['qr', 'fail', 'another amount', {}, { qr: { totalAmount: '98.90' } }],
  ['qr', 'fail', 'another number', {}, { qr: { invoiceNumber: '26332000000012345679' } }],
  [
    'qr',
    'fail',
    'the code won, the print says otherwise',
    {},
    { qr: { totalAmount: '89.90' }, print: { totalAmount: '89.00' } },
  ],
  ['qr', 'unknown', 'nothing to compare', {}, { qr: { checkCode: '1' } }],
  ['qr', 'none', 'no code was read', {}],

  ['number', 'ok', 'twenty digits', {}],
  ['number', 'ok', 'eight digits beside a code', legacy],
  ['number', 'fail', 'nineteen digits', { invoiceNumber: '2633200000001234567' }],
  ['number', 'fail', 'a letter in it', { invoiceNumber: '2633200000001234567O' }],
  ['number', 'fail', 'eight digits on a digital invoice', { invoiceNumber: '12345678' }],
  ['number', 'ok', 'an old paper rail ticket', { invoiceType: 'rail', invoiceNumber: 'A123456' }],
  ['number', 'ok', 'ten digits on a fiscal bill', { invoiceType: 'fiscal', invoiceNumber: '0123456789' }],
  ['number', 'unknown', 'no number', { invoiceNumber: undefined }],

  ['code', 'ok', 'the code of a paper 专票', legacy],
  ['code', 'ok', 'the code of a toll invoice', { ...legacy, invoiceType: 'toll', invoiceCode: '033002200112' }],
  ['code', 'warn', 'the code of a 普票 on a 专票', { ...legacy, invoiceCode: '3300221320' }],
  ['code', 'warn', 'a province that is none', { ...legacy, invoiceCode: '9900221130' }],
  ['code', 'fail', 'eleven digits', { ...legacy, invoiceCode: '33002211301' }],
  ['code', 'unknown', 'eight digits of number and no code', { ...legacy, invoiceCode: undefined }],
  ['code', 'none', 'a digital invoice has none', {}],

  ['year', 'ok', 'both say 2026', {}],
  ['year', 'ok', 'a form printed the year before', { ...legacy, invoiceCode: '3300211130' }],
  ['year', 'warn', 'the number says 26, the date 2025', { issueDate: '2025-03-02' }],
  ['year', 'warn', 'a form printed after the date', { ...legacy, invoiceCode: '3300231130' }],
  ['year', 'unknown', 'no date', { issueDate: undefined }],
  ['year', 'none', 'a number without a year', { invoiceNumber: '12345678' }],

  [
    'printedNumbers',
    'ok',
    'the machine printed the form’s numbers',
    { ...legacy, printedCode: '3300221130', printedNumber: '12345678' },
  ],
  [
    'printedNumbers',
    'fail',
    'another form was fed',
    { ...legacy, printedCode: '3300221130', printedNumber: '12345679' },
  ],
  [
    'printedNumbers',
    'unknown',
    'the form’s own number is missing',
    { ...legacy, invoiceNumber: undefined, printedNumber: '1' },
  ],
  ['printedNumbers', 'none', 'no machine', {}],

  ['date', 'ok', 'a day of this year', {}],
  ['date', 'ok', 'today', { issueDate: today }],
  ['date', 'fail', 'tomorrow', { issueDate: '2026-11-21' }],
  ['date', 'fail', 'a day that never was', { issueDate: '2026-02-30' }],
  ['date', 'unknown', 'no date', { issueDate: undefined }],
  ['date', 'none', 'a quota invoice prints none', { invoiceType: 'quota', issueDate: undefined }],

  ['sellerTaxId', 'ok', 'the check digits pass', {}],
  ['sellerTaxId', 'ok', 'twenty characters have no check digit', { sellerTaxId: '11010519491231002X01' }],
  ['sellerTaxId', 'warn', 'a misread letter', { sellerTaxId: '9153O502351889446U' }],
  ['sellerTaxId', 'warn', 'too short', { sellerTaxId: '123' }],
  ['sellerTaxId', 'unknown', 'missing where it must be', { sellerTaxId: undefined }],
  ['sellerTaxId', 'none', 'missing on a taxi receipt', { invoiceType: 'taxi', sellerTaxId: undefined }],
  ['buyerTaxId', 'ok', 'the check digits pass', {}],
  ['buyerTaxId', 'warn', 'a real one of which the check fails', { buyerTaxId: '91350211M0000XUF46' }],
  ['buyerTaxId', 'unknown', 'missing where it must be', { buyerTaxId: undefined }],
  ['buyerTaxId', 'none', 'a private buyer', { invoiceType: 'digital_normal', buyerTaxId: undefined }],

  ['buyerTitle', 'ok', 'name and id are ours, brackets aside', {}, { ownTitles: [own] }],
  ['buyerTitle', 'ok', 'the document prints no id', { buyerTaxId: undefined }, { ownTitles: [own] }],
  ['buyerTitle', 'ok', 'we never gave an id', {}, { ownTitles: [{ name: own.name }] }],
  ['buyerTitle', 'ok', 'one of several', {}, { ownTitles: [{ name: '样例丙公司' }, own] }],
  ['buyerTitle', 'fail', 'our name, another id', { buyerTaxId: '91530502351889446U' }, { ownTitles: [own] }],
  ['buyerTitle', 'fail', 'our id, another name', { buyerName: '样例丁公司' }, { ownTitles: [own] }],
  ['buyerTitle', 'fail', 'another company', { buyerName: '样例丁公司', buyerTaxId: undefined }, { ownTitles: [own] }],
  ['buyerTitle', 'warn', 'a person', { buyerName: '个人', buyerTaxId: undefined }, { ownTitles: [own] }],
  ['buyerTitle', 'unknown', 'no buyer read', { buyerName: undefined, buyerTaxId: undefined }, { ownTitles: [own] }],
  ['buyerTitle', 'none', 'no own company given', {}],

  ['parties', 'ok', 'two companies', {}],
  ['parties', 'fail', 'the same id twice', { sellerTaxId: sound.buyerTaxId }],
  ['parties', 'fail', 'the same name twice', { sellerName: sound.buyerName }],
  ['parties', 'none', 'one side only', { sellerName: undefined, sellerTaxId: undefined }],

  ['rate', 'ok', '3 % in 2026', {}],
  ['rate', 'ok', '17 % in 2017', { taxRate: '17%', issueDate: '2017-07-31' }],
  ['rate', 'ok', '16 % in 2018', { taxRate: '16%', issueDate: '2018-06-01' }],
  ['rate', 'warn', '17 % in 2026', { taxRate: '17%' }],
  ['rate', 'warn', '13 % in 2018', { taxRate: '13%', issueDate: '2018-06-01' }],
  ['rate', 'warn', '7 % on a line', { items: [{ ...line, taxRate: '7%' }] }],
  ['rate', 'unknown', 'no date', { issueDate: undefined }],
  ['rate', 'none', 'words for a rate', { taxRate: '免税', items: [exempt] }],

  ['maskedTax', 'ok', 'exempt and masked', { items: [exempt] }],
  ['maskedTax', 'warn', 'masked at 13 %', { items: [{ ...exempt, taxRate: '13%' }] }],
  ['maskedTax', 'warn', 'exempt with a tax', { items: [{ ...exempt, taxAmount: '2.00' }] }],
  ['maskedTax', 'none', 'nothing exempt', {}],

  ['red', 'ok', 'all negative, original named', { ...red, redOriginalNumber: '26332000000012345678' }],
  ['red', 'warn', 'no original named', red],
  ['red', 'fail', 'a positive tax', { ...red, taxAmount: '2.62' }],
  ['red', 'fail', 'words without 负数', { ...red, totalAmountInWords: '捌拾玖圆玖角整' }],
  ['red', 'none', 'a blue invoice', {}],

  ['discounts', 'ok', 'behind its line', pair({})],
  ['discounts', 'warn', 'larger than its line', pair({ amount: '-100.01' })],
  ['discounts', 'warn', 'of other goods', pair({ name: '别的' })],
  ['discounts', 'warn', 'with a quantity', pair({ quantity: '-1' })],
  ['discounts', 'none', 'no negative line', {}],
  ['discounts', 'none', 'a red invoice', red],
]

const resultOf = (id: CheckId, change: Partial<Invoice>, context: Partial<CheckContext> = {}) =>
  checkInvoice({ ...sound, ...change }, { today, ...context }).find((result) => result.id === id)

it.each(cases)('%s is %s: %s', (id, status, _why, change, context) => {
  expect(resultOf(id, change, context)?.status ?? 'none').toBe(status)
})

describe('words', () => {
  const tested = new Set(cases.filter(([, status]) => status !== 'none').map(([id, status]) => `check_${id}_${status}`))
  const titles = checkIds.map((id) => `check_${id}`)

  it('exist in both languages for each check and each status a case above reaches, and for no other', () => {
    for (const messages of locales) {
      const keys = Object.keys(messages).filter((key) => key.startsWith('check_'))
      expect(keys.sort()).toEqual([...tested, ...titles].sort())
    }
  })

  it.each(cases.filter(([, status]) => status !== 'none'))(
    'of %s %s (%s) get the details they name',
    (id, status, _why, change, context) => {
      const details = resultOf(id, change, context)?.details ?? []
      for (const messages of locales) {
        const named = messages[`check_${id}_${status}`]?.message.match(/\$\d/g) ?? []
        expect([...named].sort().at(-1) ?? '$0').toBe(`$${Math.min(details.length, named.length)}`)
      }
    },
  )
})

describe('suggestions', () => {
  it('offer the one-character repair of a tax id', () => {
    const { suggestion } = resultOf('sellerTaxId', { sellerTaxId: '9153O502351889446U' }) ?? {}
    expect(suggestion).toEqual({ field: 'sellerTaxId', value: '91530502351889446U' })
  })

  it('offer the own name or id that the document lacks', () => {
    const offered = (change: Partial<Invoice>) => resultOf('buyerTitle', change, { ownTitles: [own] })?.suggestion
    expect(offered({ buyerTaxId: '91530502351889446U' })).toEqual({ field: 'buyerTaxId', value: own.taxId })
    expect(offered({ buyerName: '样例丁公司' })).toEqual({ field: 'buyerName', value: own.name })
  })
})

describe('every check', () => {
  const anyText = fc.oneof(
    fc.constantFrom('0.00', '-1.00', '89.90', '***', '13%', '2026-02-30', '', '个人', '壹圆整'),
    fc.maxSafeInteger().map(fromFen),
    fc.string(),
  )
  const anyItem = fc.record(
    { name: anyText, quantity: anyText, unitPrice: anyText, amount: anyText, taxRate: anyText, taxAmount: anyText },
    { requiredKeys: [] },
  )
  const anyInvoice = fc
    .record({
      type: fc.option(fc.constantFrom(...invoiceTypes), { nil: undefined }),
      fields: fc.dictionary(fc.constantFrom(...fieldNames.filter((name) => invoiceFields[name] !== 'type')), anyText),
      items: fc.array(anyItem, { maxLength: 4 }),
    })
    .map(({ type, fields, items }): Invoice => ({ ...fields, ...(type ? { invoiceType: type } : {}), items }))

  it('answers any invoice with known words, and changes nothing', () => {
    fc.assert(
      fc.property(anyInvoice, anyInvoice, (invoice, qr) => {
        const before = structuredClone(invoice)
        const results = checkInvoice(invoice, { today, ownTitles: [own], qr })
        expect(invoice).toEqual(before)
        for (const { id, status, fields } of results) {
          expect(locales[0]).toHaveProperty(`check_${id}_${status}`)
          expect(fields.length).toBeGreaterThan(0)
          expect(fields.filter((field) => !fieldNames.includes(field))).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })

  const types: MadeType[] = [
    'vat_special',
    'vat_normal',
    'vat_e_special',
    'vat_e_normal',
    'digital_special',
    'digital_normal',
    'toll',
    'rail',
    'air',
    'vehicle',
    'used_car',
    'quota',
    'taxi',
  ]
  it.each(types)('finds nothing wrong with a made %s, whatever its seed', (type) => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.boolean(),
        (seed, lines, isRed, discounted) => {
          const wish = { seed: String(seed), type, lines, ...(isRed ? { red: true } : { discounted }) }
          const { printed } = factsOf(wish)
          const wrong = checkInvoice(printed, { today, qr: printed }).filter(({ status }) => status !== 'ok')
          expect(wrong).toEqual([])
        },
      ),
    )
  })
})
