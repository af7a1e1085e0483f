import type { InvoiceType } from '../../../shared/invoice-type.ts'

/** What an option's words say about a type of invoice. */
const features = {
  special: /专用|专票|[电纸]专|(票|[(\-—–_/·:\s])专\)?$|(^|[^a-z])special/iu,
  normal: /普通|普票|[电纸]普|(票|[(\-—–_/·:\s])普\)?$|(^|[^a-z])(normal|general|ordinary|common|plain)/iu,
  digital: /数电|电子发票[(（](增值税)?(普通|专用)|全电|数字化电子|全面数字化|digital|fully electronic/iu,
  electronic: /电子|电票|电普|电专|e-?invoice|electronic|e-?fapiao/iu,
  paper: /纸质|纸票|paper/iu,
  roll: /卷票|卷式|roll/iu,
  vehicle: /机动车/u,
  used: /二手车/u,
  toll: /通行费|过路|toll/iu,
  rail: /铁路|火车|高铁|动车|train|rail/iu,
  air: /航空|机票|飞机|行程单|air|flight/iu,
  taxi: /出租|的士|taxi/iu,
  quota: /定额|quota|fixed/iu,
  machine: /机打/u,
  fiscal: /财政|非税|行政事业|fiscal/iu,
  blockchain: /区块链|blockchain/iu,
  other: /其他|其它|other/iu,
  vat: /增值税|vat/iu,
} as const
type Feature = keyof typeof features

/** What each type is; `may`: what its option may say besides. */
const types: Record<InvoiceType, { is: Feature[]; may?: Feature[] }> = {
  vat_special: { is: ['special'], may: ['vat', 'paper'] },
  vat_normal: { is: ['normal'], may: ['vat', 'paper'] },
  vat_e_special: { is: ['special', 'electronic'], may: ['vat'] },
  vat_e_normal: { is: ['normal', 'electronic'], may: ['vat'] },
  vat_roll: { is: ['roll'], may: ['normal', 'vat', 'paper'] },
  digital_special: { is: ['digital', 'special'], may: ['electronic', 'vat'] },
  digital_normal: { is: ['digital', 'normal'], may: ['electronic', 'vat'] },
  digital_paper_special: { is: ['digital', 'special', 'paper'], may: ['vat'] },
  digital_paper_normal: { is: ['digital', 'normal', 'paper'], may: ['vat'] },
  blockchain: { is: ['blockchain'], may: ['normal', 'electronic', 'vat'] },
  vehicle: { is: ['vehicle'], may: ['paper'] },
  used_car: { is: ['used'], may: ['paper'] },
  toll: { is: ['toll'], may: ['electronic', 'normal', 'vat'] },
  rail: { is: ['rail'], may: ['electronic', 'digital'] },
  air: { is: ['air'], may: ['electronic', 'digital'] },
  quota: { is: ['quota'] },
  taxi: { is: ['taxi'] },
  machine_printed: { is: ['machine'] },
  fiscal: { is: ['fiscal'], may: ['electronic'] },
  other: { is: ['other'] },
}

/** What the words of an option say of a type. */
export const featuresOf = (option: string): Feature[] =>
  (Object.keys(features) as Feature[]).filter((name) => features[name].test(option.normalize('NFKC')))

/** What a type is, in the features that options say. */
export const typeIs = (type: string): readonly Feature[] => types[type as InvoiceType]?.is ?? []

/**
 * How well an option means a type: 1 for all its features, less for each the option leaves out, 0 when the option says
 * something the type is not. A digital invoice is also an electronic one where the form knows no other.
 */
export function invoiceTypeFit(type: string, option: string): number {
  const known = types[type as InvoiceType]
  if (!known) return 0
  const words = featuresOf(option)
  const allowed = [...known.is, ...(known.may ?? [])]
  if (words.length === 0 || words.some((word) => !allowed.includes(word))) return 0
  const told = known.is.filter((feature) => words.includes(feature)).length
  if (told === 0) return 0
  const electronic = words.includes('electronic') && known.is.includes('digital') && !words.includes('digital')
  const score = told / known.is.length
  if (!distinguishes(known.is, words)) return 0
  return Math.min(1, 0.5 + score / 2 + (electronic ? 0.05 : 0))
}

/** 电子发票 alone does not say whether it is special or normal; 专用 alone says enough where nothing else is offered. */
const distinguishes = (is: readonly Feature[], words: readonly Feature[]) => {
  const deciding = is.filter((feature) => feature === 'special' || feature === 'normal')
  return deciding.every((feature) => words.includes(feature))
}
