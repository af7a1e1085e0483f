import { buyerCues } from './cues/buyer-cues.ts'
import type { CueWords } from './cues/cue-words.ts'
import { dateCues } from './cues/date-cues.ts'
import { expenseCues } from './cues/expense-cues.ts'
import { itemCues } from './cues/item-cues.ts'
import { journeyCues } from './cues/journey-cues.ts'
import { numberCues } from './cues/number-cues.ts'
import { printCues } from './cues/print-cues.ts'
import { sellerCues } from './cues/seller-cues.ts'
import { taxCues } from './cues/tax-cues.ts'
import { totalCues } from './cues/total-cues.ts'

/** Every word by which forms ask for a value, a table for each kind of value. */
export const cues: CueWords = {
  ...numberCues,
  ...dateCues,
  ...totalCues,
  ...taxCues,
  ...sellerCues,
  ...buyerCues,
  ...printCues,
  ...journeyCues,
  ...expenseCues,
  ...itemCues,
}
