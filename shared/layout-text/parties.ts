import type { FieldName } from '../invoice.ts'
import type { Box } from '../recognition.ts'
import { blockRight } from './block-right.ts'
import { piecesBelow } from './cell-below.ts'
import { type Finding, finding } from './finding.ts'
import type { Label } from './labels.ts'
import { piecesRight } from './pieces-right.ts'
import type { Sheet } from './sheet.ts'
import { bottom, isOnLine, middleY, type Span } from './text-item.ts'
import { taxIdOf, textOf } from './values.ts'
import type { VatLabel } from './vat-labels.ts'

type Party = 'buyer' | 'seller'
type Read = (span: Span) => string | undefined

/** What stands in a party's cell and is none of its values: 密码区 without its word, notices of the printing program. */
const isCipher = /^(?=.*[<>*+])[\d<>*+/-]{4,}$/
const isNotice = /下载次数|查验|扫码|二维码|https?:|www\.|^[(（]?(?:注|提示|温馨提示|说明)[:：]/
const isForeign = ({ text: folded }: Span) => isCipher.test(folded.replace(/\s/g, '')) || isNotice.test(folded)

/** The last sign of a label whose others were mended without it. */
const ofLabel = /^[话号称][:：]/
const text: Read = (span) => (isForeign(span) ? undefined : textOf(span.printed.replace(ofLabel, '')))
const taxId: Read = (span) => taxIdOf(span.text)

/** Labels both parties have, and labels that say themselves whose they are. */
const sharedLabels: Partial<Record<VatLabel, { buyer: FieldName; seller: FieldName; read: Read }>> = {
  name: { buyer: 'buyerName', seller: 'sellerName', read: text },
  taxId: { buyer: 'buyerTaxId', seller: 'sellerTaxId', read: taxId },
  address: { buyer: 'buyerAddressPhone', seller: 'sellerAddressPhone', read: text },
  bank: { buyer: 'buyerBankAccount', seller: 'sellerBankAccount', read: text },
}
const ownLabels: Partial<Record<VatLabel, { field: FieldName; read: Read }>> = {
  buyerName: { field: 'buyerName', read: text },
  sellerName: { field: 'sellerName', read: text },
  buyerTaxId: { field: 'buyerTaxId', read: taxId },
  sellerTaxId: { field: 'sellerTaxId', read: taxId },
}

/** Buyer and seller: whose a 名称 is follows from the upright word beside it, never from the half of the page. */
export function readParties(sheet: Sheet<VatLabel>): Finding[] {
  const partyOf = partiesOf(sheet)
  return sheet.labels.flatMap((label) => {
    const shared = sharedLabels[label.key]
    const party = shared && partyOf(label.box)
    const own = ownLabels[label.key] ?? (shared && party ? { field: shared[party], read: shared.read } : undefined)
    const span = own && (lineBelow(sheet, label) ?? idBeside(sheet, label, own.read) ?? blockRight(sheet, label))
    return own && span ? finding(own.field, own.read(span), span) : []
  })
}

/** An id is whole on its label's line; what stands above it there may be the end of a name. */
const idBeside = (sheet: Sheet<VatLabel>, label: Label<VatLabel>, read: Read): Span | undefined =>
  read === taxId ? piecesRight(sheet, label).find((span) => taxId(span) !== undefined) : undefined

/** What stands below a label that has its line to itself, as on a roll no wider than a name. */
function lineBelow(sheet: Sheet<VatLabel>, label: Label<VatLabel>): Span | undefined {
  const isAlone = label.row.glyphs.every((glyph) => sheet.labelled.has(glyph))
  const mayStand = label.key === 'taxId' || ownLabels[label.key] !== undefined
  const [below] = isAlone && mayStand ? piecesBelow(sheet, label, 1) : []
  return below && Math.abs(below.box.x - label.box.x) < label.box.height ? below : undefined
}

type PartyOf = (box: Box) => Party | undefined

/**
 * Says whose part of the page a label stands in: by the upright words 购买方 and 销售方, else by labels that name a
 * party, else by the order of the two 名称 (the left or the upper one buys).
 */
function partiesOf(sheet: Sheet<VatLabel>): PartyOf {
  const buyer = sheet.anchors.find(({ kind }) => kind === 'buyer')?.box
  const seller = sheet.anchors.find(({ kind }) => kind === 'seller')?.box
  if (buyer && seller) return between(buyer, seller)
  const named = sheet.labels.filter(({ key }) => key === 'buyerName' || key === 'sellerName')
  if (named.length > 0) return following(named)
  const [first, second] = sheet.labels.filter(({ key }) => key === 'name').map(({ box }) => box)
  if (!first || !second) return () => undefined
  const isBeside = isOnLine(first, second)
  const isFirst = isBeside ? first.x < second.x : first.y < second.y
  const [one, other] = isFirst ? [first, second] : [second, first]
  // One upright word is enough to tell that a template puts the seller first.
  const isSwapped =
    (buyer && distance(other, buyer) < distance(one, buyer)) ||
    (seller && distance(one, seller) < distance(other, seller))
  return isSwapped ? inOrder(other, one, isBeside) : inOrder(one, other, isBeside)
}

const distance = (one: Box, other: Box) => Math.hypot(one.x - other.x, middleY(one) - middleY(other))

/** Two upright words: side by side each owns what is right of it, below each other what is on its height. */
function between(buyer: Box, seller: Box): PartyOf {
  if (isOnLine(buyer, seller)) return inOrder(buyer, seller, true)
  return (box) => (verticalDistance(box, buyer) <= verticalDistance(box, seller) ? 'buyer' : 'seller')
}

/** Space between a label and the stretch of lines an upright word spans; 0 inside. */
function verticalDistance(label: Box, place: Box): number {
  return Math.max(place.y - middleY(label), middleY(label) - bottom(place), 0)
}

/** Each place owns what begins at it or behind it, up to the other place. */
function inOrder(buyer: Box, seller: Box, isBeside: boolean): PartyOf {
  const start = (box: Box) => (isBeside ? box.x : box.y)
  const buyerFirst = start(buyer) < start(seller)
  const border = Math.max(start(buyer), start(seller))
  return (box) => (start(box) >= border - box.height / 2 === buyerFirst ? 'seller' : 'buyer')
}

/** A label belongs to the party last named above it or on its line. */
function following(named: readonly Label<VatLabel>[]): PartyOf {
  return (box) => {
    const above = named.filter((label) => label.box.y <= box.y + box.height / 2)
    const last = above.toSorted((one, other) => other.box.y - one.box.y)[0]
    return last && (last.key === 'sellerName' ? 'seller' : 'buyer')
  }
}
