import type { Invoice } from '../../../shared/invoice.ts'
import type { Random } from '../../fixtures/make/random.ts'

/** Words of a list, and which of them an invoice's value means: the first that is `true` for it; none means none. */
interface OptionSet {
  words: readonly string[]
  /** Index of the right one. */
  means(invoice: Invoice): number | undefined
}

type TypeMap = Partial<Record<NonNullable<Invoice['invoiceType']>, number>>
const byType = (words: readonly string[], map: TypeMap): OptionSet => ({
  words,
  means: ({ invoiceType }) => (invoiceType ? map[invoiceType] : undefined),
})

const chineseTypes: OptionSet[] = [
  byType(
    [
      '增值税专用发票',
      '增值税普通发票',
      '增值税电子普通发票',
      '增值税电子专用发票',
      '电子发票（普通发票）',
      '电子发票（增值税专用发票）',
      '铁路电子客票',
      '航空运输电子客票行程单',
      '出租车发票',
      '通行费发票',
      '定额发票',
      '机动车销售统一发票',
    ],
    {
      vat_special: 0,
      vat_normal: 1,
      vat_e_normal: 2,
      vat_e_special: 3,
      digital_normal: 4,
      digital_special: 5,
      rail: 6,
      air: 7,
      taxi: 8,
      toll: 9,
      quota: 10,
      vehicle: 11,
    },
  ),
  byType(
    [
      '增值税专票',
      '增值税普票',
      '增值税电子普票',
      '增值税电子专票',
      '数电票（普票）',
      '数电票（专票）',
      '火车票',
      '机票行程单',
      '的士票',
      '定额票',
    ],
    {
      vat_special: 0,
      vat_normal: 1,
      vat_e_normal: 2,
      vat_e_special: 3,
      digital_normal: 4,
      digital_special: 5,
      rail: 6,
      air: 7,
      taxi: 8,
      quota: 9,
    },
  ),
  byType(['数电专票', '数电普票', '纸质专票', '纸质普票', '电子专票', '电子普票', '火车票'], {
    digital_special: 0,
    digital_normal: 1,
    vat_special: 2,
    vat_normal: 3,
    vat_e_special: 4,
    vat_e_normal: 5,
    rail: 6,
  }),
  byType(['专用发票', '普通发票'], {
    vat_special: 0,
    vat_e_special: 0,
    digital_special: 0,
    vat_normal: 1,
    vat_e_normal: 1,
    digital_normal: 1,
  }),
]
const englishTypes: OptionSet[] = [
  byType(
    [
      'VAT Special Invoice',
      'VAT General Invoice',
      'E-Invoice (General)',
      'E-Invoice (Special)',
      'Train Ticket',
      'Taxi Receipt',
      'Toll',
    ],
    {
      vat_special: 0,
      vat_normal: 1,
      vat_e_normal: 2,
      digital_normal: 2,
      vat_e_special: 3,
      digital_special: 3,
      rail: 4,
      taxi: 5,
      toll: 6,
    },
  ),
  byType(['Special VAT Fapiao', 'Normal VAT Fapiao', 'Fully Digital Special', 'Fully Digital Normal', 'Train Ticket'], {
    vat_special: 0,
    vat_e_special: 0,
    vat_e_normal: 1,
    vat_normal: 1,
    digital_special: 2,
    digital_normal: 3,
    rail: 4,
  }),
]

const rate = ({ taxRate }: Invoice) => (taxRate?.endsWith('%') ? Number.parseFloat(taxRate) : undefined)
const figures = [0, 1, 3, 5, 6, 9, 13]
const rates = (write: (figure: number) => string): OptionSet => ({
  words: figures.map(write),
  means: (invoice) => {
    const index = figures.indexOf(rate(invoice) ?? -1)
    return index < 0 ? undefined : index
  },
})
const rateSets = [
  rates((figure) => `${figure}%`),
  rates((figure) => String(figure)),
  rates((figure) => `${figure}.00%`),
]

/** Kinds of expense in a company's own words; what is right is a matter of judgement, so these are only ever offered. */
const expenseSets: readonly (readonly string[])[] = [
  ['差旅费', '餐饮费', '办公费', '交通费', '住宿费', '通讯费', '会议费', '培训费', '其他'],
  ['差旅-住宿', '差旅-交通', '业务招待', '办公用品', '会议培训', '其他费用'],
  ['膳食', '交通', '住宿', '辦公用品', '雜項'],
]
const englishExpenses: readonly (readonly string[])[] = [
  ['Meals', 'Travel', 'Lodging', 'Office Supplies', 'Telecom', 'Training', 'Other'],
  ['Meal & Entertainment', 'Ground Transport', 'Hotel', 'Airfare', 'Supplies'],
]

/** A list of options for a choice, in a language. */
export function optionSet(name: string, english: boolean, chance: Random): OptionSet {
  if (name === 'invoiceType') return chance.pick(english ? englishTypes : chineseTypes)
  if (name === 'taxRate') return chance.pick(rateSets)
  return { words: chance.pick(english ? englishExpenses : expenseSets), means: () => undefined }
}
