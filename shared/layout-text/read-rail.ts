import { assignParties } from './assign-parties.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import type { PageParts } from './page-parts.ts'
import { readDeparture } from './rail-journey.ts'
import { readPassenger } from './rail-passenger.ts'
import { paperNumber } from './rail-signs.ts'
import { readStations } from './rail-stations.ts'
import { cueTable, readCues } from './read-cues.ts'
import { piecesOf } from './span-of.ts'
import type { Span } from './text-item.ts'
import { moneyOf } from './values.ts'

const cues = cueTable([
  {
    field: 'redOriginalNumber',
    words: '(?:原|被红冲|对应)(?:蓝字)?(?:数电)?(?:发票|客票|票据?)号码?(?:\\(.{2,8}\\))?',
    form: /(?<!\d)\d{20}(?!\d)/,
  },
  { field: 'invoiceNumber', words: '发票号码' },
  { field: 'issueDate', words: '开票日期' },
  { field: 'fare', words: '(?<!原)票价' },
  { field: 'nothing', words: '原票价?' },
  // Tickets given back or changed print what that cost, with its tax, in place of a fare or beside it.
  {
    field: 'totalAmount',
    words: '(?:退票|改签|变更|手续)费(?:用)?(?!报销)|价税合计',
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
  /商务座|特等座|优选一等座|一等座|二等(?:座|包座)|(?:新空调)?(?:软座|硬座|硬卧)|(?:高级|动|新空调)?软卧|一等卧|二等卧|动卧|无座/

/** A train ticket: most of it has no labels, but each value has a form of its own. */
export function readRail(page: PageParts): Finding[] {
  const { rows } = page
  const pieces = piecesOf(rows, gaps.words)
  const labelled = assignParties(readCues(page, cues))
  const fare = labelled.find(({ field }) => field === 'fare')
  return [
    ...labelled,
    ...(fare ? [{ ...fare, field: 'totalAmount' as const }] : otherAmount(page, pieces, labelled)),
    ...readStations(rows),
    ...readDeparture(rows),
    ...byForm(pieces),
    ...readPassenger(pieces),
  ]
}

/** What a ticket without a label costs; of paper, and neither given back nor changed, it is the fare. */
function otherAmount(page: PageParts, pieces: readonly Span[], labelled: readonly Finding[]): Finding[] {
  const changed = assignParties(readCues(page, differences)).map((one) => ({ ...one, certainty: 0.9 }))
  const isPaper = pieces.some(({ text }) => paperNumber.test(text.replace(/\s/g, '')))
  const isFare = isPaper && ![...changed, ...labelled].some(({ field }) => field === 'totalAmount')
  const price = firstMoney(pieces)
  return [...changed, ...price, ...price.map((one) => ({ ...one, field: 'fare' as const })).slice(isFare ? 0 : 1)]
}

/** With its sign, or with 元 behind it where the sign was lost. */
const price = /[¥Y]\s*\d+\.\d|^\D?\d{1,4}\.\d{1,2}元/

const firstMoney = (pieces: readonly Span[]) => {
  const span = pieces.find(({ text }) => price.test(text))
  return finding('totalAmount', moneyOf(/\d.*/.exec(span?.text ?? '')?.[0] ?? ''), span, 0.8)
}

function byForm(pieces: readonly Span[]): Finding[] {
  return pieces.flatMap((span, index) => {
    const compact = span.text.replace(/\s/g, '')
    const isCarriage = /^\d{1,2}车(?:厢)?$/.test(compact)
    const whole = isCarriage ? compact + (pieces[index + 1]?.text.replace(/\s/g, '') ?? '') : compact
    const seat = /(\d{1,2}车(?:\d{1,3}[A-F]?号?(?:[上中下]铺)?|无座))/.exec(whole)
    const seatClass = classes.exec(compact)?.[0]
    return [
      ...finding('invoiceNumber', paperNumber.exec(compact)?.[0], span, 0.9),
      ...finding('seat', seat?.[1], span),
      ...finding('seatClass', seatClass, span, seatClass === '无座' ? 0.7 : seat ? 0.8 : 1),
      ...finding('vehicleNumber', /^[GDCZTK]\d{1,4}$/.exec(compact)?.[0], span, 0.8),
    ]
  })
}
