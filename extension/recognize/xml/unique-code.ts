import type { FieldName } from '../../../shared/invoice.ts'
import type { Leaf } from './leaf.ts'

/** The key of code and number written as one, as the receiver's side of XBRL (inv) has them. */
export const uniqueCodeKey = 'uniquecodeofinvoice'

/**
 * Code and number out of one run of digits: the last eight are the number, ten or twelve before them the code. Twenty
 * digits that begin with a year are a digital invoice's number; codes of twelve begin with 0 or 1.
 */
export function readUniqueCode(leaves: readonly Leaf[]): [FieldName, string][] {
  const text = leaves.find(({ key }) => key === uniqueCodeKey)?.value.replace(/\s/g, '') ?? ''
  if (/^[2-9]\d{19}$/.test(text)) return [['invoiceNumber', text]]
  const [, code, number] = /^(\d{10}|[01]\d{11})(\d{8})$/.exec(text) ?? []
  return code && number
    ? [
        ['invoiceCode', code],
        ['invoiceNumber', number],
      ]
    : []
}
