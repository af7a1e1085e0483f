import type { FieldName } from '../invoice.ts'
import { readTaxId } from '../tax-id.ts'
import { blockRight } from './block-right.ts'
import type { Table } from './find-tables.ts'
import { type Finding, finding } from './finding.ts'
import { remarkRegion } from './footer.ts'
import { mendTaxId } from './mend-tax-id.ts'
import { asName, asPerson, type Name, nameAbove } from './name-pieces.ts'
import { partyName } from './party-name.ts'
import { isInside, type Sheet } from './sheet.ts'
import { bottom, boxAround, middleX, middleY, type Span } from './text-item.ts'
import { textOf } from './values.ts'
import type { VatLabel } from './vat-labels.ts'

type Party = 'buyer' | 'seller'
type Place = 'upper' | 'lower' | 'left' | 'right'

/** Form and place speak for a value here, no label. */
const certainty = 0.6

/** The tax id a piece of text holds, behind whatever is left of its label. */
function idIn({ text }: Span): string | undefined {
  const run = /[0-9A-Z]{15,20}$/.exec(text.replace(/\s/g, '').toUpperCase())?.[0]
  if (run === undefined) return undefined
  return mendTaxId(run) ?? (readTaxId(run).kind === 'legacy' && readTaxId(run).valid ? run : undefined)
}

/** Remarks have the parties' addresses and banks, too. */
const parted = new Set<VatLabel>(['name', 'taxId'])

/**
 * Whose a place of the sheet is. A form that has parties' cells below its sums has the buyer above the lines and the
 * seller below them; all others have both above, the buyer left. An upright word that was read can turn that round.
 */
function partyAt(sheet: Sheet<VatLabel>, table: Table | undefined, ids: readonly Span[]) {
  const tops = (keys: readonly VatLabel[]) =>
    sheet.labels.filter(({ key }) => keys.includes(key)).map(({ box }) => box.y)
  const floor = Math.min(...tops(['gross', 'figures']))
  const heads = table ? boxAround(table.heads.map(({ box }) => box)) : belowParties(sheet, tops(['total', 'gross']))
  if (!heads) return undefined
  const cells = [...sheet.labels.filter(({ key }) => parted.has(key)), ...ids].map(({ box }) => box)
  const isStacked = cells.some(({ y }) => y > floor)
  const placeOf = (box: { x: number; y: number; width: number; height: number }): Place | undefined => {
    if (isStacked) return middleY(box) < heads.y ? 'upper' : box.y > floor ? 'lower' : undefined
    if (middleY(box) > heads.y) return undefined
    return box.x < middleX(heads) - box.height * 2 ? 'left' : 'right'
  }
  const first: Place = isStacked ? 'upper' : 'left'
  const isTurned = sheet.anchors.some(
    ({ kind, box }) => (kind === 'seller' && placeOf(box) === first) || (kind === 'buyer' && placeOf(box) !== first),
  )
  return (box: Span['box']): Party | undefined => {
    const place = placeOf(box)
    return place && ((place === first) !== isTurned ? 'buyer' : 'seller')
  }
}

/** Where no heads were read: the lines end at the latest where the sums begin, and are as wide as the print. */
function belowParties({ rows }: Sheet<VatLabel>, sums: readonly number[]): Span['box'] | undefined {
  return sums.length > 0 ? { ...boxAround(rows.map(({ box }) => box)), y: Math.min(...sums), height: 0 } : undefined
}

/** Tax ids by their check digits and names by standing above them, each given to the party whose part of the sheet it is in. */
export function partiesByPlace(
  sheet: Sheet<VatLabel>,
  table: Table | undefined,
  pieces: readonly Span[],
  found: readonly Finding[],
): Finding[] {
  const known = new Set<FieldName>(found.map(({ field }) => field))
  const isMissing = ['buyerName', 'buyerTaxId', 'sellerName', 'sellerTaxId'] as const
  if (isMissing.every((field) => known.has(field))) return []
  const remark = remarkRegion(sheet)
  const ids = pieces.filter((span) => idIn(span) !== undefined && !(remark && isInside(remark, span.box)))
  const partyOf = partyAt(sheet, table, ids)
  if (!partyOf) return []
  return (['buyer', 'seller'] as const).flatMap((party) => {
    const isTheirs = (id: Span) =>
      found.some(({ field, value }) => field.endsWith('TaxId') && field !== `${party}TaxId` && value === idIn(id))
    const [id, ...others] = ids.filter((one) => partyOf(one.box) === party && !isTheirs(one))
    const own = others.length === 0 ? id : undefined
    const name =
      nameBeside(sheet, party, partyOf) ??
      (own && nameAbove(own, pieces)) ??
      nameOverLabel(sheet, party, partyOf, pieces)
    return [
      ...finding(`${party}TaxId` as const, own && idIn(own), own, certainty),
      ...finding(`${party}Name` as const, textOf(name?.text ?? ''), name?.span, certainty),
    ]
  })
}

/** A person who buys has no id, and 名称 may be lost: the text of the line above 纳税人识别号. */
function nameOverLabel(
  { labels }: Sheet<VatLabel>,
  party: Party,
  partyOf: (box: Span['box']) => Party | undefined,
  pieces: readonly Span[],
): Name | undefined {
  const [own, ...others] = labels.filter(({ key, box }) => key === 'taxId' && partyOf(box) === party)
  if (!own || others.length > 0) return undefined
  const { x, y, width, height } = own.box
  const isOver = ({ box }: Span) =>
    middleY(box) < y && bottom(box) > y - height * 2 && box.x > x && box.x < x + width * 2
  const [over, ...more] = pieces.filter(isOver).flatMap((span) => asPerson(span) ?? asName(span) ?? [])
  return more.length === 0 ? over : undefined
}

/** The value of the only 名称 in a party's part of the sheet. */
function nameBeside(sheet: Sheet<VatLabel>, party: Party, partyOf: (box: Span['box']) => Party | undefined) {
  const [own, ...others] = sheet.labels.filter(({ key, box }) => key === 'name' && partyOf(box) === party)
  const span = own && others.length === 0 ? blockRight(sheet, own) : undefined
  return span && { span, text: partyName(span.printed) }
}
