import { assignParties } from './assign-parties.ts'
import { type Finding, finding } from './finding.ts'
import { cutAtGaps } from './glyphs.ts'
import type { PageParts } from './page-parts.ts'
import { cueTable, readCues } from './read-cues.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import type { Span } from './text-item.ts'
import { dateOf, moneyOf } from './values.ts'

const cues = cueTable([
  {
    field: 'redOriginalNumber',
    words: '(?:原|被红冲|对应)(?:蓝字)?(?:数电)?(?:发票|客票|票据?)号码?(?:\\(.{2,8}\\))?',
    form: /(?<!\d)\d{20}(?!\d)/,
  },
  { field: 'invoiceNumber', words: '发票号码' },
  { field: 'issueDate', words: '开票日期' },
  { field: 'fare', words: '票价' },
  // Tickets given back or changed print what that cost, with its tax, in place of a fare or beside it.
  {
    field: 'totalAmount',
    words: '(?:退票|改签|变更|手续)费(?:用)?|价税合计',
  },
  { field: 'amountExcludingTax', words: '不含税(?:金额|价)|(?<!含税)金额' },
  { field: 'taxRate', words: '(?:增值税)?税率(?:/征收率)?' },
  { field: 'taxAmount', words: '(?:增值税)?税额' },
  { field: 'eTicketNumber', words: '电子客票号', form: /[\dA-Z]{15,}/ },
  { field: 'buyerName', words: '购买方(?:名称)?' },
  { field: 'buyerTaxId', words: '(?:购买方)?(?:统一社会信用代码|纳税人识别号)(?:/纳税人识别号)?' },
])

/** What was given back or paid on top is the ticket's amount only where it prints no other. */
const differences = cueTable([
  { field: 'totalAmount', words: '(?:应退|实退|退款|补)(?:票款|金额|差价?|价)|差[额价](?:退款|补款)?' },
])

const classes =
  /商务座|特等座|优选一等座|一等座|二等(?:座|包座)|软座|硬座|(?:高级|动)?软卧|硬卧|一等卧|二等卧|动卧|无座/

/** A train ticket: most of it has no labels, but each value has a form of its own. */
export function readRail(page: PageParts): Finding[] {
  const { rows } = page
  const pieces = rows.flatMap((row) => cutAtGaps(row.glyphs, 1)).flatMap((glyphs) => spanOf(glyphs) ?? [])
  const labelled = assignParties(readCues(page, cues))
  const fare = labelled.find(({ field }) => field === 'fare')
  return [
    ...labelled,
    ...(fare ? [{ ...fare, field: 'totalAmount' as const }] : otherAmount(page, pieces)),
    ...stations(rows),
    ...departure(rows),
    ...byForm(pieces),
    ...passenger(pieces),
  ]
}

const otherAmount = (page: PageParts, pieces: readonly Span[]): Finding[] => [
  ...assignParties(readCues(page, differences)).map((one) => ({ ...one, certainty: 0.9 })),
  ...firstMoney(pieces),
]

const firstMoney = (pieces: readonly Span[]) => {
  const span = pieces.find(({ text }) => /[¥Y]\s*\d+\.\d/.test(text))
  return finding('totalAmount', moneyOf(span?.text ?? ''), span, 0.8)
}

/** Two names that end in 站 on one line, the train between them. */
function stations(rows: readonly Row[]): Finding[] {
  for (const row of rows) {
    const pieces = cutAtGaps(row.glyphs, 0.8).flatMap((glyphs) => spanOf(glyphs) ?? [])
    const names = pieces.filter(({ text }) => /^[\u4e00-\u9fff]{1,8}站$/.test(text))
    const [from, to] = names
    if (!from || !to) continue
    const train = pieces.find(({ text }) => /^[GDCZTKLYSFP]?\d{1,4}$/.test(text))
    return [
      ...finding('departure', from.text.replace(/站$/, ''), from),
      ...finding('destination', to.text.replace(/站$/, ''), to),
      ...finding('vehicleNumber', train?.text, train),
    ]
  }
  return []
}

/** 2025年02月05日 08:30开 */
function departure(rows: readonly Row[]): Finding[] {
  const row = rows.find(({ text }) => /\d{4}年.*日.*[0-2]?\d:[0-5]\d开/.test(text))
  const span = row && spanOf(row.glyphs)
  const time = /([0-2]?\d:[0-5]\d)开/.exec(row?.text ?? '')?.[1]
  return [...finding('travelDate', dateOf(row?.text ?? ''), span), ...finding('departureTime', time, span)]
}

function byForm(pieces: readonly Span[]): Finding[] {
  return pieces.flatMap((span, index) => {
    const compact = span.text.replace(/\s/g, '')
    const isCarriage = /^\d{1,2}车(?:厢)?$/.test(compact)
    const whole = isCarriage ? compact + (pieces[index + 1]?.text.replace(/\s/g, '') ?? '') : compact
    const seat = /(\d{1,2}车(?:\d{1,3}[A-F]?号?(?:[上中下]铺)?|无座))/.exec(whole)
    const seatClass = classes.exec(compact)?.[0]
    return [
      ...finding('seat', seat?.[1], span),
      ...finding('seatClass', seatClass, span, seatClass === '无座' ? 0.7 : seat ? 0.8 : 1),
      ...finding('vehicleNumber', /^[GDCZTK]\d{1,4}$/.exec(compact)?.[0], span, 0.8),
    ]
  })
}

/** The masked id of the passenger and the name beside it. */
function passenger(pieces: readonly Span[]): Finding[] {
  for (const [index, span] of pieces.entries()) {
    const match = /(\d{6,10}\*{4,8}[\dX]{3,4})\s*([\u4e00-\u9fff·]{2,})?/.exec(span.text)
    if (!match) continue
    const beside = match[2] ? span : pieces[index + 1]
    const name = match[2] ?? /^[\u4e00-\u9fff·]{2,8}$/.exec(beside?.text ?? '')?.[0]
    return [...finding('passengerIdNumber', match[1], span), ...finding('passengerName', name, beside)]
  }
  return []
}
