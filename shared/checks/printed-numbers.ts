import type { FieldName } from '../invoice.ts'
import type { Check } from './check.ts'

/** What the machine printed on a paper form equals the form's own code and number; otherwise the wrong form was fed. */
export const printedNumbers: Check = ({ printedCode, printedNumber, invoiceCode, invoiceNumber }) => {
  const fields: FieldName[] = ['printedCode', 'printedNumber', 'invoiceCode', 'invoiceNumber']
  if (printedCode === undefined && printedNumber === undefined) return undefined
  if (invoiceCode === undefined || invoiceNumber === undefined) return { status: 'unknown', fields }
  const holds = (printedCode ?? invoiceCode) === invoiceCode && (printedNumber ?? invoiceNumber) === invoiceNumber
  return holds
    ? { status: 'ok', fields }
    : { status: 'fail', fields, details: [`${printedCode ?? ''} ${printedNumber ?? ''}`.trim()] }
}
