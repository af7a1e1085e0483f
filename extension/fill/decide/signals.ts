import type { FieldSnapshot, LabelPlace } from '../snapshot.ts'
import { partByOrder } from './date-order.ts'
import { type DatePart, datePartOf, partBehind } from './date-part.ts'
import { labelWords, type ReadLabel, readings, type Unit, unitOf } from './label-words.ts'
import { isOfPartyAlone, type Party, partyOf } from './party.ts'
import { ownLabels } from './shared-label.ts'

/** How much a text is worth by where it stands. */
const placeWeights: Record<LabelPlace, number> = {
  label: 1,
  labelledby: 1,
  column: 0.98,
  before: 0.95,
  aria: 0.95,
  after: 0.85,
  near: 0.85,
  placeholder: 0.85,
  title: 0.7,
  name: 0.5,
}
const visiblePlaces: readonly LabelPlace[] = ['label', 'labelledby', 'column', 'before', 'after', 'near', 'aria']

export interface ControlWords {
  words: string
  place: LabelPlace
  weight: number
  /** The text as the page shows it. */
  shown: string
}

/** What the texts around a control say, ready to be compared with cues. */
export interface Signals {
  readings: ControlWords[]
  /** The visible label alone, in the words of cues. */
  label: string
  /** The same with what stands in its brackets, 总金额（含税）; of a box without one the hint in it. */
  wholeLabels: readonly string[]
  unit: Unit | undefined
  /** Set where the form shows cents behind a comma. */
  decimalComma?: true
  /** Party the control's own label names, and the one its section names. */
  ownParty: Party | undefined
  sectionParty: Party | undefined
  /** That section's heading says little else: 购买方信息, where 商户开票登记 is of more. */
  headingOfParty: boolean
  /** The control asks for one part of a date only. */
  datePart: DatePart | undefined
  /** The part that the word behind the control names, which may as well name the control after it. */
  partBehind: DatePart | undefined
  /** The label asks for the last six digits. */
  lastSix: boolean
}

function unitAmong(snapshot: FieldSnapshot, words: ReadLabel[]): Unit | undefined {
  const beside = snapshot.unit ? unitOf(snapshot.unit) : undefined
  return beside ?? words.find(({ unit }) => unit)?.unit
}

/** Names that say what of an invoice is meant only under a heading that says invoice. */
const shortNames = /^(种类|类型|类别|票种|号码|号|编号|代码|日期|时间|税额|抬头|校验码|备注|no|date|type|code)$/u
const invoiceHeading =
  /^(\p{L}{0,4}发票(信息|内容|资料|明细|录入|登记)?|(票据|票面|发票票面)(信息|内容|资料)|(\p{L}+ )?(invoice|fapiao)( (details|information))?)( ?\d+)?$/u

/** 号码 under the heading 发票信息 is read as 发票号码. */
function headed(words: string, snapshot: FieldSnapshot): string[] {
  const [nearest = ''] = snapshot.sections
  if (!shortNames.test(words) || !invoiceHeading.test(labelWords(nearest).words)) return []
  return [/[a-z]/.test(words) ? `invoice ${words}` : `发票${words}`]
}

/** A tax in percent is a rate. */
function parsedLabel(text: string): ReadLabel {
  const parsed = labelWords(text)
  return parsed.unit === 'percent' && /^(tax|vat|gst|增值税)$/u.test(parsed.words)
    ? { ...parsed, words: 'tax rate' }
    : parsed
}

const headingOf = (sections: readonly string[]) =>
  sections.map((section) => labelWords(section).words).find((words) => partyOf(words))

/** Reads the texts around one control. Pure. */
export function signalsOf(snapshot: FieldSnapshot): Signals {
  const texts = ownLabels(snapshot).map((label) => ({ ...label, parsed: parsedLabel(label.text) }))
  const heading = headingOf(snapshot.sections)
  const visible = texts.find(({ place, parsed }) => visiblePlaces.includes(place) && parsed.words)
  const whole = visible ?? texts.find(({ place, parsed }) => place === 'placeholder' && parsed.words)
  return {
    readings: texts.flatMap(({ parsed, place, text }) =>
      [...readings(parsed), ...headed(parsed.words, snapshot)].map((words) => ({
        words,
        place,
        weight: placeWeights[place],
        shown: text,
      })),
    ),
    datePart: datePartOf(snapshot) ?? partByOrder(snapshot),
    partBehind: partBehind(snapshot),
    label: visible?.parsed.words ?? '',
    wholeLabels: whole ? [whole.parsed.words, ...readings(whole.parsed)] : [],
    lastSix: texts.some(({ text }) => /[后後末]\s*(六|6)\s*位|last (six|6)/iu.test(text)),
    unit: unitAmong(
      snapshot,
      texts.map(({ parsed }) => parsed),
    ),
    ownParty: texts.map(({ parsed }) => partyOf(parsed.words)).find((party) => party),
    sectionParty: heading === undefined ? undefined : partyOf(heading),
    headingOfParty: heading !== undefined && isOfPartyAlone(heading),
  }
}
