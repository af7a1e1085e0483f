import type { CheckId, CheckResult } from '../../shared/checks.ts'
import { type FieldName, fieldNames } from '../../shared/invoice.ts'
import type { Source } from '../../shared/recognition.ts'
import { isCreditCode } from '../../shared/tax-id.ts'
import type { Draft, DraftField } from '../inbox/draft.ts'
import { isComplete, isIssuerData, neededFields } from '../recognize/is-complete.ts'
import { type CheckSettings, checkDraft } from './check-draft.ts'

/** Below this a reader's own confidence is worth a second look. */
export const sure = 0.85

/**
 * Evidence for a draft that does not come from the reading of the values themselves; its words are `proof_<name>`.
 * `file`: the document's own data, text or code; `agreed`: two readers read the same; the rest are checks that hold.
 */
export const proofs = ['file', 'qr', 'agreed', 'words', 'totals', 'number', 'printedNumbers', 'taxIds'] as const
type Proof = (typeof proofs)[number]

/** How a draft stands: what speaks for it, and the fields that nothing speaks for or something speaks against. */
export interface Standing {
  /** Whether every value a reimbursement asks for is there and held up by evidence. */
  proven: boolean
  proofs: Proof[]
  /** In the order of the fields; those a person or a cloud should settle. */
  doubts: FieldName[]
}

/** Readers of what the file carries as data: they read exactly, or not at all. */
const exact: readonly Source[] = ['xml', 'ofd', 'pdf-data', 'pdf-text', 'qr']
const isExact = ({ chosen }: DraftField) => exact.some((source) => source === chosen.source)
const isPersons = ({ chosen }: DraftField) => chosen.source === 'person'

/**
 * Fields that a likely misreading leaves plausible, each with the checks of which one must hold: the form of a number,
 * the check digit of an id, a sum or the amount in words. A name has none but its reader's confidence.
 */
const evidence: Partial<Record<FieldName, readonly CheckId[]>> = {
  invoiceNumber: ['number'],
  invoiceCode: ['code'],
  issueDate: ['date'],
  totalAmount: ['words', 'totals'],
  amountExcludingTax: ['totals'],
  taxAmount: ['totals'],
  sellerTaxId: ['sellerTaxId'],
  buyerTaxId: ['buyerTaxId'],
}

/**
 * Checks that a misreading passes once in a hundred times at most: what holds under one of these is right, however little
 * its reader is sure. The form of a number is no such check.
 */
const conclusive: Partial<Record<FieldName, readonly CheckId[]>> = {
  totalAmount: ['words', 'totals'],
  totalAmountInWords: ['words'],
  amountExcludingTax: ['totals'],
  taxAmount: ['totals'],
}

/** A credit code carries two check digits, over its whole and over its middle. */
const isCheckedId = (name: FieldName, { chosen }: DraftField) =>
  (name === 'sellerTaxId' || name === 'buyerTaxId') && isCreditCode(chosen.value)

const spoils = ({ status }: CheckResult) => status === 'fail' || status === 'warn'
const holds = (results: readonly CheckResult[], id: CheckId) =>
  results.some((result) => result.id === id && result.status === 'ok')

/** Checks of single lines: where they fail and the sum stands by itself, a line was misread, not the sum. */
const ofLines: readonly CheckId[] = ['lineTotals', 'lineTax', 'lineAmounts', 'discounts']
const standsByItself = (name: FieldName, results: readonly CheckResult[]) =>
  conclusive[name]?.some((id) => holds(results, id)) ?? false

/** A check doubts what it would show first; a sum that fails doubts every part of it. */
function spoiled(name: FieldName, results: readonly CheckResult[]): boolean {
  const against = results.filter(
    (result) => spoils(result) && result.id !== 'buyerTitle' && result.fields.includes(name),
  )
  return against.some(({ id }) => !ofLines.includes(id) || !standsByItself(name, results))
}

/** A company's name ends with what it is: one more character is a seal's or the next line's, one less was lost. */
const isCut = (name: FieldName, { chosen }: DraftField) =>
  (name === 'sellerName' || name === 'buyerName') &&
  chosen.source === 'ocr' &&
  /公司\p{Script=Han}$|有限公?$/u.test(chosen.value)

function isDoubtful(name: FieldName, field: DraftField, draft: Draft, results: readonly CheckResult[]): boolean {
  if (isPersons(field)) return false
  if (field.conflicting.length > 0 || spoiled(name, results)) return true
  if (isCut(name, field) || field.chosen.grounding === 'none' || field.chosen.grounding === 'alike') return true
  if (isExact(field) || field.agreeing.length > 0) return false
  if (standsByItself(name, results) || isCheckedId(name, field)) return false
  // A cloud's word counts by its own confidence; what was read here needs something else to speak for it.
  const needs = field.chosen.source === 'ocr' ? evidence[name] : undefined
  const isHeld = !needs || needs.some((id) => holds(results, id)) || isSeenAgain(name, field, draft)
  return (field.chosen.confidence ?? 1) < sure || !isHeld
}

/** Tickets of one price, which nothing repeats and nothing adds up to. */
const ofOnePrice: readonly string[] = ['taxi', 'toll', 'rail', 'quota']
/** A sign at the figure says that it was not cut, and is money. */
const isWhole = (raw = '') => /^\D*[¥￥]\s?\d[\d,.]*\D*$|^\D*\d[\d,]*\.\d{2}\s?元/.test(raw)

/** A ticket's price is held up by nothing but looking again; that tells what is printed, not that it is the price. */
const isSeenAgain = (name: FieldName, { chosen }: DraftField, { fields }: Draft) =>
  name === 'totalAmount' &&
  chosen.held === true &&
  isWhole(chosen.raw) &&
  fields.totalAmountInWords === undefined &&
  ofOnePrice.includes(fields.invoiceType?.chosen.value ?? '')

/** Says how far a draft is proven. Pure; `settings` are those of its checks. */
export function prove(draft: Draft, settings: CheckSettings): Standing {
  const results = checkDraft(draft, settings)
  const needed = neededFields(draft)
  const doubts = fieldNames.filter((name) => {
    const field = draft.fields[name]
    return field ? isDoubtful(name, field, draft, results) : needed.includes(name) && !isIssuerData(draft)
  })
  const proven = isComplete(draft) && !doubts.some((name) => needed.includes(name) || name in evidence)
  return { proven, proofs: proofsOf(draft, results), doubts }
}

function proofsOf({ fields }: Draft, results: readonly CheckResult[]): Proof[] {
  const read = Object.values(fields).filter((field) => field !== undefined)
  const speaks: Record<Proof, boolean> = {
    file: read.some((field) => isExact(field) && field.chosen.source !== 'qr'),
    qr: holds(results, 'qr'),
    agreed: read.some(({ agreeing }) => agreeing.some(({ source }) => source !== 'qr')),
    words: holds(results, 'words'),
    totals: holds(results, 'totals'),
    number: holds(results, 'number'),
    printedNumbers: holds(results, 'printedNumbers'),
    taxIds: holds(results, 'sellerTaxId') || holds(results, 'buyerTaxId'),
  }
  return proofs.filter((proof) => speaks[proof])
}
