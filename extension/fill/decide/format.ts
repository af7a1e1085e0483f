import { type InvoiceType, invoiceTypeNames } from '../../../shared/invoice-type.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { type Target, targetKinds } from '../targets.ts'
import { dateTexts } from './date-format.ts'
import { withComma } from './decimal-comma.ts'
import { expenseTypeName } from './expense-type.ts'
import type { Unit } from './label-words.ts'
import type { Signals } from './signals.ts'

/** A plain decimal moved by powers of ten, without binary numbers. */
export function shifted(decimal: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (!whole) return decimal
  const point = whole.length + places
  const all = whole + fraction
  const figures = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0')
  const at = Math.max(point, 1)
  const left = figures.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = figures.slice(at).replace(/0+$/, '')
  return sign + left + (right ? `.${right}` : '')
}

const moneyShift: Partial<Record<Unit, number>> = { 'ten-thousand': -4, fen: 2 }

function moneyTexts(value: string, { unit, decimalComma }: Signals): string[] {
  const shift = unit && moneyShift[unit]
  const text = shift ? shifted(value, shift) : value
  return decimalComma ? [...new Set([withComma(text), text])] : [text]
}

function rateTexts(value: string, snapshot: FieldSnapshot, unit: Unit | undefined): string[] {
  const figure = /^(\d+(?:\.\d+)?)%$/.exec(value)?.[1]
  if (!figure) return [value]
  const fraction = shifted(figure, -2)
  const wantsFraction =
    (snapshot.maximum !== undefined && snapshot.maximum <= 1) || /0\.\d/.test(snapshot.placeholder ?? '')
  if (wantsFraction) return [fraction]
  if (unit === 'percent' || snapshot.kind === 'number') return [figure, fraction]
  return /^\d+$/.test((snapshot.placeholder ?? '').replace(/\D*(\d+)\D*/u, '$1')) &&
    !/%/.test(snapshot.placeholder ?? '')
    ? [figure, value]
    : [value, figure, fraction]
}

/** Six digits where the control asks for the last six of the check code. */
const checkCodeTexts = (value: string, snapshot: FieldSnapshot, signals: Signals) =>
  signals.lastSix || (snapshot.maxLength !== undefined && snapshot.maxLength < 10) ? [value.slice(-6)] : [value]

/** Ways to write a value into this control, the likeliest first. Pure. */
export function textsFor(target: Target, value: string, snapshot: FieldSnapshot, signals: Signals): string[] {
  if (target === 'checkCode') return checkCodeTexts(value, snapshot, signals)
  if (target === 'expenseType') return [expenseTypeName(value)]
  switch (targetKinds[target]) {
    case 'money':
      return moneyTexts(value, signals)
    case 'rate':
      return rateTexts(value, snapshot, signals.unit)
    case 'type':
      return [invoiceTypeNames[value as InvoiceType] ?? value]
    case 'date':
      return dateTexts(value, snapshot)
    default:
      return [value]
  }
}
