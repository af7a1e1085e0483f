import { withGaps } from './glyphs.ts'
import type { Row } from './rows.ts'
import { boxAround } from './text-item.ts'

const words = [
  ...['NAMEOFPASSENGER', 'ID\\.?NO\\.?', 'ENDORSEMENTS/?RESTRICTIONS(?:\\(CARBON\\))?', 'CARRIER', 'FLIGHT', 'CLASS'],
  ...['DATEOFISSUE', 'DATE', 'TIME', 'FAREBASIS', 'NOTVALID(?:BEFORE|AFTER)', 'ALLOW', 'FARE', 'CAACDEVELOPMENTFUND'],
  ...['FUELSURCHARGE', 'OTHERTAXES', 'TOTAL', 'E-?TICKETNO\\.?', 'CK\\.?', 'INFORMATION', 'INSURANCE', 'AGENTCODE'],
  ...['ISSUEDBY', 'SERIALNUMBER', 'VATRATE', 'VAT(?:AMOUNT|TAX)', 'FROM', 'TO'],
]
/** Each beside or below the Chinese it translates; a terminal may follow 至TO without a space. */
const english = new RegExp(`(?<![A-Z\\d])(?:${words.join('|')})(?=T\\d|[^A-Z]|$)`, 'g')

function withoutEnglish(row: Row): Row[] {
  const places = [...row.text.matchAll(english)].map(({ 0: word, index }) => ({ index, end: index + word.length }))
  if (places.length === 0) return [row]
  const kept = row.glyphs.filter((_, at) => !places.some(({ index, end }) => at >= index && at < end))
  if (kept.length === 0) return []
  const glyphs = withGaps(kept.map((glyph) => ({ ...glyph })))
  return [{ text: glyphs.map(({ character }) => character).join(''), glyphs, box: boxAround(glyphs) }]
}

/** Lines without the English of their labels: 自FROM杭州 begins at 杭州, and ISSUED BY is nobody's name. */
export const rowsWithoutEnglish = (rows: readonly Row[]): Row[] => rows.flatMap(withoutEnglish)
