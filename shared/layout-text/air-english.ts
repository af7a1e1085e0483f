import { withGaps } from './glyphs.ts'
import type { Row } from './rows.ts'
import { boxAround } from './text-item.ts'

const words = [
  ...['NAMEOFPASSENGER', 'ID\\.?NO\\.?', 'ENDORSEMENTS/?RESTRICTIONS(?:\\(CARBON\\))?', 'CARRIER', 'FLIGHT', 'CLASS'],
  ...['DATEOFISSUE', 'DATE', 'TIME', 'FAREBASIS', 'NOTVALID(?:BEFORE|AFTER)', 'ALLOW', 'FARE', 'CAACDEVELOPMENTFUND'],
  ...['FUELSURCHARGE', 'OTHERTAXES', 'TOTAL', 'E-?TICKETNO\\.?', 'CK\\.?', 'INFORMATION', 'INSURANCE', 'AGENTCODE'],
  ...['ISSUEDBY', 'SERIALNUMBER', 'VATRATE', 'VAT(?:AMOUNT|TAX)', 'FROM', 'TO'],
]
/** Beside or below the Chinese they translate, several without a space; a terminal may follow 至TO so, too. */
const english = new RegExp(`(?<![A-Z\\d])(?:${words.join('|')})+(?=T\\d|[^A-Z]|$)`, 'g')

/** A line of nothing but such words, of which a photograph may leave only some whole. */
const parts = /PASSENGER|ID\.?NO|ENDORSE|RESTRICT|CARRIER|FLIGHT|CLASS|DATE|ISSUE|AGENT|CODE|FARE|TOTAL|TAXES/g
const isEnglish = ({ text }: Row) => /^[A-Z./()-]+$/.test(text) && (text.match(parts)?.length ?? 0) > 1

/** The line of the first place, whatever was read of 自. */
const from = /^[\u4e00-\u9fff](?=FROM)/
const withFrom = (row: Row): Row =>
  from.test(row.text)
    ? {
        ...row,
        glyphs: row.glyphs.map((glyph, at) => (at === 0 ? { ...glyph, character: '自', printed: '自' } : glyph)),
      }
    : row

function withoutEnglish(row: Row): Row[] {
  if (isEnglish(row)) return []
  const places = [...row.text.matchAll(english)].map(({ 0: word, index }) => ({ index, end: index + word.length }))
  if (places.length === 0) return [row]
  const kept = row.glyphs.filter((_, at) => !places.some(({ index, end }) => at >= index && at < end))
  if (kept.length === 0) return []
  const glyphs = withGaps(kept.map((glyph) => ({ ...glyph })))
  return [{ text: glyphs.map(({ character }) => character).join(''), glyphs, box: boxAround(glyphs) }]
}

/** Lines without the English of their labels: 自FROM杭州 begins at 杭州, and ISSUED BY is nobody's name. */
export const rowsWithoutEnglish = (rows: readonly Row[]): Row[] => rows.flatMap((row) => withoutEnglish(withFrom(row)))
