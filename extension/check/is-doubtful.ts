import type { CheckId, CheckResult } from '../../shared/checks.ts'
import type { FieldName } from '../../shared/invoice.ts'
import { isCreditCode } from '../../shared/tax-id.ts'
import type { Draft, DraftField } from '../inbox/draft.ts'
import { conclusive, evidence, holds, isExact, sure } from './evidence.ts'
import { isWholeName } from './whole-name.ts'

const isPersons = ({ chosen }: DraftField) => chosen.source === 'person'

/** A credit code carries two check digits, over its whole and over its middle. */
const isCheckedId = (name: FieldName, { chosen }: DraftField) =>
  (name === 'sellerTaxId' || name === 'buyerTaxId') && isCreditCode(chosen.value)

const spoils = ({ status }: CheckResult) => status === 'fail' || status === 'warn'

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

/** No person draws a bill of the treasury. */
const isOfOffice = (name: FieldName, { fields }: Draft) =>
  name === 'sellerName' && fields.invoiceType?.chosen.value === 'fiscal'

/** A company's name ends with what it is. */
function isCut(name: FieldName, { chosen }: DraftField, draft: Draft): boolean {
  if (chosen.source !== 'ocr' || (name !== 'sellerName' && name !== 'buyerName')) return false
  return !isWholeName(chosen.value, { mayBePerson: !isOfOffice(name, draft) })
}

export function isDoubtful(name: FieldName, field: DraftField, draft: Draft, results: readonly CheckResult[]): boolean {
  if (isPersons(field)) return false
  if (field.conflicting.length > 0 || spoiled(name, results)) return true
  if (isCut(name, field, draft) || field.chosen.grounding === 'none' || field.chosen.grounding === 'alike') return true
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
