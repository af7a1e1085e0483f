import { appEndings, shopEndings } from '../company-name.ts'
import type { PairingValues, SupportingPaper } from '../supporting-paper.ts'
import { piecesBelow } from './cell-below.ts'
import { findLabels, type Label, labelTable } from './labels.ts'
import type { PageParts } from './page-parts.ts'
import type { PaperTitle } from './paper-titles.ts'
import { lineRight, piecesRight } from './pieces-right.ts'
import { createSheet, type Sheet } from './sheet.ts'
import { dateOf, digitsOf, moneyOf, textOf } from './values.ts'

/** `nothing` ends the value before it: labels of who paid and when. */
type Key = 'invoiceCode' | 'invoiceNumber' | 'number' | 'seller' | 'amount' | 'nothing'

const labels = labelTable<Key>([
  {
    key: 'nothing',
    words:
      '(?:收|付)款(?:人|方|单位)?(?:账户|[账帐]号|卡号|开户[银行]*|银行)|(?:购买?方|购货(?:单位|方)|付款(?:人|方|单位)|甲方|客户|收货(?:单位|人)|申请人|报销人|旅客|姓名)(?:名称|户名|全称)?|[开申打制]?[票请印单]?(?:日期|时间)|[入离到]?[住店]?日期',
  },
  { key: 'invoiceCode', words: '(?:发票|票据)代码' },
  { key: 'invoiceNumber', words: '(?:发票|票据)号码?' },
  {
    key: 'number',
    words:
      '(?:订单|汇总单|行程单|报销单|合同|流水|回单|交易|凭证|单据|账单|结账单|送货单|对账单|业务)?(?:编号|单号|流水号)|(?:合同|订单|流水|回单)号码?|N[oO0][.:]',
  },
  {
    key: 'seller',
    words:
      '收款(?:人|方|单位)?(?:户名|名称|全称)|收款[人方]|商户(?:名称|全称)|酒店名称|销售方(?:名称)?|供货?方(?:名称)?|供应商(?:名称)?|乙方(?:\\(.*?\\))?|发货单位',
  },
  {
    key: 'amount',
    words:
      '(?:价税)?合计(?:金额)?(?:\\(小写\\)|\\(元\\))?|总计(?:金额)?|共计|总金额|总额|累计金额(?:\\(元\\))?|报销总额|(?:交易|付款|支付|消费|实付|应付|实收|转账|汇款)(?:总)?金额(?:\\(小写\\))?|实付款?|\\(?小写\\)?|金额',
  },
])

type Read = (text: string) => string | undefined

const reads: Record<Exclude<Key, 'nothing'>, Read> = {
  invoiceCode: (text) => digitsOf(text, 8, 10, 12),
  invoiceNumber: (text) => digitsOf(text, 8, 10, 20),
  number: (text) => (dateOf(text) ? undefined : /[A-Za-z\d][A-Za-z\d-]{3,39}(?!\.)/.exec(text)?.[0]),
  seller: (text) => (/[\u4e00-\u9fff]{2}/.test(text) ? textOf(text) : undefined),
  amount: moneyOf,
}

/** The first value of the right form beside or below a label of this name. */
function labelled(sheet: Sheet<Key>, key: Exclude<Key, 'nothing'>): string | undefined {
  const read = reads[key]
  const find = (label: Label<Key>) =>
    [...piecesRight(sheet, label), ...lineRight(sheet, label), ...piecesBelow(sheet, label, 1)]
      .map((span) => read(span.text))
      .find((value) => value !== undefined)
  return sheet.labels
    .filter((label) => label.key === key)
    .map(find)
    .find((value) => value !== undefined)
}

/** 共1笔行程，合计35.20元: the sum inside a sentence, else the largest amount with a fen. */
function amountIn(text: string): string | undefined {
  const said = /(?:合计|总计|共计|实付)[^\d-]{0,8}(-?[\d,]+\.\d{2})(?!\d)/.exec(text)?.[1]
  const all = [...text.matchAll(/(?<![\d.])\d[\d,]*\.\d{2}(?![\d.%])/g)].flatMap(([amount]) => moneyOf(amount) ?? [])
  return moneyOf(said ?? '') ?? all.toSorted((one, other) => Number(other) - Number(one))[0]
}

/** Who else than the seller a company's name may stand behind. */
const payer = /购买?方|购货|付款|甲方|客户|收货|申请|报销|抬头|旅客|单位名称|公司名称/
const company = new RegExp(`[\u4e00-\u9fffA-Za-z()]{2,30}(?:公司|${shopEndings}|${appEndings})`)

/** The first company named where no payer is. */
const sellerIn = ({ rows }: PageParts): string | undefined =>
  rows.flatMap(({ text }) => (payer.test(text) ? [] : (company.exec(text)?.[0] ?? [])))[0]

/** First and last day on the page, whatever they are called. */
function daysIn(text: string): Pick<PairingValues, 'firstDate' | 'lastDate'> {
  const printed = text.match(/\d{4}年\d{1,2}月\d{1,2}日?|(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}/g) ?? []
  const days = printed.flatMap((day) => dateOf(day) ?? []).sort()
  const [firstDate] = days
  const lastDate = days.at(-1)
  return firstDate && lastDate ? { firstDate, lastDate } : {}
}

/** Without a word of another currency, amounts on a Chinese paper are yuan. */
const otherCurrency = /[$€£₩฿]|USD|EUR|GBP|HKD|JPY|TWD|SGD|AUD|CAD|美元|欧元|英镑|日元|港[元币]/

/** What a paper about many invoices says of each of them, which is not its own. */
const ofOne = new Set(['seller', 'invoiceCode', 'invoiceNumber'])

/** A Chinese paper that is no invoice: what its title says it is, and the few values that pair it with its invoice. */
export function readPaper(page: PageParts, { kind, span }: PaperTitle): SupportingPaper {
  const sheet = createSheet<Key>({ ...page, labels: findLabels(page.rows, labels) })
  const text = page.rows.map((row) => row.text).join('\n')
  const found = {
    seller: labelled(sheet, 'seller') ?? sellerIn(page),
    amount: amountIn(text) ?? labelled(sheet, 'amount'),
    number: labelled(sheet, 'number'),
    invoiceCode: labelled(sheet, 'invoiceCode'),
    invoiceNumber: labelled(sheet, 'invoiceNumber'),
  }
  const isOfMany = kind === 'claim-form' || kind === 'statement'
  const known = Object.fromEntries(
    Object.entries(found).filter(([key, value]) => value !== undefined && !(isOfMany && ofOne.has(key))),
  )
  const currency = found.amount && !otherCurrency.test(text) ? { currency: 'CNY' } : {}
  return { kind, title: span.printed.replace(/\s/g, ''), values: { ...known, ...currency, ...daysIn(text) } }
}
