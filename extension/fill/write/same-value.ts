import { isoDate } from '../../../shared/date.ts'
import { moneyText } from '../../../shared/money.ts'
import type { FillStep } from '../fill-step.ts'
import { targetKinds } from '../targets.ts'

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** How what a control holds compares with what was to be written: the same, the same in another form, or not. */
export function compareValue(step: FillStep, written: string, readBack: string): 'same' | 'reformatted' | 'different' {
  if (plain(written) === plain(readBack)) return 'same'
  const kind = targetKinds[step.target]
  if (kind === 'date') return isoDate(readBack) === step.value ? 'same' : 'different'
  if (kind === 'money' || kind === 'decimal') {
    const [wanted, held] = [Number(written), Number(moneyText(readBack) ?? readBack.replace(/[^\d.-]/g, ''))]
    if (readBack && wanted === held) return 'same'
    return readBack && Math.abs(wanted - held) < 1 ? 'reformatted' : 'different'
  }
  if (kind === 'rate') return Number.parseFloat(readBack) === Number.parseFloat(written) ? 'reformatted' : 'different'
  return plain(readBack).replace(/[^\p{L}\p{N}]/gu, '') === plain(written).replace(/[^\p{L}\p{N}]/gu, '') && readBack
    ? 'reformatted'
    : 'different'
}
