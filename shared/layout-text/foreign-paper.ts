import { isoDate } from '../date.ts'
import type { SupportingPaper } from '../supporting-paper.ts'
import type { PageParts } from './page-parts.ts'
import { spanOf } from './span-of.ts'
import type { Span } from './text-item.ts'

const signs: [RegExp, string][] = [
  [/HK\$/, 'HKD'],
  [/NT\$/, 'TWD'],
  [/US\$/, 'USD'],
  [/S\$/, 'SGD'],
  [/A\$|AU\$/, 'AUD'],
  [/C\$|CA\$/, 'CAD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₩|원/, 'KRW'],
  [/฿/, 'THB'],
  [/₫/, 'VND'],
  [/₹/, 'INR'],
  [/円/, 'JPY'],
  [/人民币|RMB/, 'CNY'],
]
const codes =
  /\b(EUR|USD|CNY|GBP|JPY|HKD|TWD|SGD|AUD|CAD|CHF|KRW|THB|MYR|VND|INR|IDR|PHP|NZD|SEK|NOK|DKK|PLN|CZK|AED|MOP|RUB|TRY|BRL|MXN|ZAR)(?![A-Za-z])/

/** The currency its code or an unambiguous sign names; a bare $ or ¥ may be anybody's. */
const currencyIn = (text: string) => codes.exec(text)?.[1] ?? signs.find(([sign]) => sign.test(text))?.[1]

const total =
  /grand\s*total|gross|total\s*(?:due|amount|paid|charged|payable|price|gross|incl\w*)|amount\s*(?:due|paid|payable)|balance\s*due|invoice\s*total|gesamt\w*|rechnungsbetrag|montant\s*(?:total|ttc)|total\s*ttc|net\s*à\s*payer|importe\s*total|totale|合計|總計|總額|總車費|total\s*fare|应付|ご請求|합계|^total/i
const notTotal = /sub\s*-?total|zwischensumme|sous\s*-?total|excl|before\s*tax|net\s*total/i
const tax = /\b(?:vat|gst|hst|pst|tax|mwst|ust|tva|iva|btw|moms)\b|消費税|稅額|税額|부가세/i
const notTax = /(?:tax|vat|gst|ust)[\s.-]*(?:id|no|nr|number|reg|invoice|date|code|point)|excl|incl/i

/** The last amount of a line in either way of writing (1,234.50 or 1.234,50); whole yen and won have no decimals. */
function amountOf(line: string): string | undefined {
  const printed = line
    .match(
      /(?<![\w.,])(?:\d{1,3}(?:[.,' ]\d{3})+|\d+)[.,]\d{2}(?![\d%.,])|(?<=[¥₩円]\s?)\d[\d,]*|\d[\d,]*(?=\s*[円원])/g,
    )
    ?.at(-1)
  if (!printed) return undefined
  const [, whole = printed, decimals = '00'] = /^(.*)[.,](\d{2})$/.exec(printed) ?? []
  return `${whole.replace(/\D/g, '')}.${decimals}`
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthOf = (word: string) => String(months.indexOf(word.slice(0, 3).toLowerCase().replace('mai', 'may')) + 1)

/** A day whose order is plain: ISO, 05.03.2026, 5 March 2026, March 5, 2026; 03/05/2026 is not. */
function dayIn(text: string): string | undefined {
  const iso = /\b(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text)
  if (iso) return isoDate(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(20\d\d)/.exec(text)
  if (dotted) return isoDate(`${dotted[3]}-${dotted[2]}-${dotted[1]}`)
  const [, day, month = '', year] = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](20\d\d)/.exec(text) ?? []
  if (day && monthOf(month) !== '0') return isoDate(`${year}-${monthOf(month)}-${day}`)
  const [, name = '', date, of] = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (20\d\d)/.exec(text) ?? []
  if (date && monthOf(name) !== '0') return isoDate(`${of}-${monthOf(name)}-${date}`)
  const [, one = '', two = '', last] = /\b(\d{1,2})\/(\d{1,2})\/(20\d\d)/.exec(text) ?? []
  if (Number(one) > 12) return isoDate(`${last}-${two}-${one}`)
  return Number(two) > 12 ? isoDate(`${last}-${one}-${two}`) : undefined
}

const company =
  /(?:^|[^\w])([\p{L}\d&.,' -]{2,60}?\b(?:GmbH|AG|Inc|LLC|Ltd|Limited|Corp(?:oration)?|Pty|PLC|B\.?V|S\.?A(?:\.?S)?|S\.?r\.?l|Co|Pte)\b\.?(?: Ltd\.?| Inc\.?)?)|[\u3400-\u9fff]{2,20}(?:株式会社|有限公司)|株式会社[\u3040-\u9fff]{2,20}/iu
const own =
  /(?:invoice|receipt|bill|rechnungs?|facture|factura)[\s-]*(?:no|nr|number|num|#|nummer|n°)?[.:\s#]*([A-Z]{0,6}[-\d][\w/-]{2,30})/i

const lines = ({ rows }: PageParts): Span[] => rows.flatMap((row) => spanOf(row.glyphs) ?? [])

/** An invoice or receipt from abroad: gross, tax, currency, day, supplier and number, each where it is plain. */
export function readForeignPaper(page: PageParts, { printed }: Span): SupportingPaper {
  const read = lines(page).map((line) => line.text)
  const text = read.join('\n')
  const sums = read.filter((line) => total.test(line) && !notTotal.test(line) && amountOf(line))
  const sum = sums.at(-1) ?? ''
  const taxed = read.filter((line) => tax.test(line) && !notTax.test(line)).flatMap((line) => amountOf(line) ?? [])
  const date = dayIn(read.find((line) => /date|datum|fecha|data|日期|発行日/i.test(line) && dayIn(line)) ?? text)
  const named = company.exec(text)
  const values = {
    seller: (named?.[1] ?? named?.[0])?.trim(),
    amount: amountOf(sum),
    tax: taxed.at(-1),
    currency: currencyIn(sum) ?? currencyIn(text),
    ...(date ? { firstDate: date, lastDate: date } : {}),
    number: own.exec(text)?.[1],
  }
  const known = Object.entries(values).filter(([, value]) => value !== undefined)
  return { kind: 'foreign-invoice', title: printed, values: Object.fromEntries(known) }
}
