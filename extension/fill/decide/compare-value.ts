import { isoDate } from '../../../shared/date.ts'
import { moneyText } from '../../../shared/money.ts'
import type { FillStep } from '../fill-step.ts'
import { targetKinds } from '../targets.ts'
import { commaAmount } from './decimal-comma.ts'
import { monthNamed } from './named-month.ts'

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** The same day in any order of its parts: 2024-06-08, 08/06/2024, 2024年6月8日, June 8, 2024. */
function sameDate(iso: string, readBack: string): boolean {
  if (isoDate(readBack) === iso) return true
  const figures = (text: string) => (text.normalize('NFKC').match(/\d+/g) ?? []).map(Number)
  const parts = (text: string) => [...figures(text), monthNamed(text) ?? []].flat().sort((a, b) => a - b)
  return String(parts(readBack).slice(-3)) === String(parts(iso)) || rocText(iso) === readBack.replace(/\D/g, '')
}

const rocText = (iso: string) => `${Number(iso.slice(0, 4)) - 1911}${iso.slice(5, 7)}${iso.slice(8, 10)}`

/** How what a control holds compares with what was to be written: the same, the same in another form, or not. */
export function compareValue(step: FillStep, written: string, readBack: string): 'same' | 'reformatted' | 'different' {
  if (plain(written) === plain(readBack)) return 'same'
  const kind = targetKinds[step.target]
  if (kind === 'date') return sameDate(step.value, readBack) ? 'same' : 'different'
  if (kind === 'money' || kind === 'decimal') {
    const held = Number(moneyText(readBack) ?? commaAmount(readBack) ?? readBack.replace(/[^\d.-]/g, ''))
    const [wanted, comma] = [Number(commaAmount(written) ?? written), written.includes(',')]
    if (readBack && wanted === held) return 'same'
    // What was cut off at the comma is not rounded.
    return readBack && !comma && Math.abs(wanted - held) < 1 ? 'reformatted' : 'different'
  }
  if (kind === 'rate') return Number.parseFloat(readBack) === Number.parseFloat(written) ? 'reformatted' : 'different'
  return plain(readBack).replace(/[^\p{L}\p{N}]/gu, '') === plain(written).replace(/[^\p{L}\p{N}]/gu, '') && readBack
    ? 'reformatted'
    : 'different'
}
