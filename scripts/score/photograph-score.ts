import type { Comparison } from './compare.ts'

/** `silent`: wrong, and nothing tells the person to look. */
const verdicts = ['right', 'missing', 'doubted', 'silent'] as const
export type Verdict = (typeof verdicts)[number]

export interface ReadField extends Comparison {
  /** Among the fields every reimbursement needs. */
  core: boolean
  verdict: Verdict
}

/** One photograph of a seed's row, and what was read of it. */
export interface ReadPhotograph {
  at: number
  name: string
  type: string
  /** What happened to the document. */
  recipe: string
  seconds: number
  /** Whether evidence holds up all that is needed, so that no cloud would be asked. */
  proven: boolean
  /** The fields a cloud would be asked for. */
  doubts: readonly string[]
  fields: ReadField[]
}

const core = [
  'invoiceNumber',
  'invoiceCode',
  'issueDate',
  'totalAmount',
  'amountExcludingTax',
  'taxAmount',
  'buyerName',
  'buyerTaxId',
  'sellerName',
  'sellerTaxId',
  'items',
]
export const isCore = (field: string): boolean => core.includes(field)

export function verdictOn({ right, read }: Comparison, isDoubted: boolean): Verdict {
  if (right) return 'right'
  if (read === undefined) return 'missing'
  return isDoubted ? 'doubted' : 'silent'
}

type Group = (photograph: ReadPhotograph, field: ReadField) => string

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)

/** Aligned lines of one grouping, worst first: share right, then how many of each verdict. */
function table(title: string, photographs: readonly ReadPhotograph[], group: Group, onlyCore: boolean): string[] {
  const fields = photographs.flatMap((photograph) =>
    photograph.fields
      .filter((field) => field.core || !onlyCore)
      .map((field) => ({ key: group(photograph, field), verdict: field.verdict })),
  )
  const rows = [...Map.groupBy(fields, ({ key }) => key)].map(([key, own]) => {
    const counts = verdicts.map((verdict) => own.filter((field) => field.verdict === verdict).length)
    return { key, counts, share: (counts[0] ?? 0) / own.length }
  })
  const lines = rows
    .toSorted((one, other) => one.share - other.share)
    .map(
      ({ key, counts, share }) =>
        `  ${key.padEnd(26)}${percent(share)}${counts.map((n) => String(n).padStart(9)).join('')}`,
    )
  return [`${title.padEnd(28)}${'right'.padStart(8)}${verdicts.map((name) => name.padStart(9)).join('')}`, ...lines, '']
}

/** What keeps photographs from being proven: how often each field is doubted. */
function doubtLines(photographs: readonly ReadPhotograph[]): string[] {
  const all = photographs.filter(({ proven }) => !proven).flatMap(({ doubts }) => doubts)
  const counts = [...Map.groupBy(all, (name) => name)].map(([name, own]) => ({ name, count: own.length }))
  return counts
    .toSorted((one, other) => other.count - one.count)
    .map(({ name, count }) => `  ${name.padEnd(26)}${String(count).padStart(8)}`)
}

/** The share of photographs for which no cloud would be asked. */
function provenLine(name: string, photographs: readonly ReadPhotograph[]): string[] {
  if (photographs.length === 0) return []
  const proven = photographs.filter((photograph) => photograph.proven).length
  return [`  ${name.padEnd(26)}${percent(proven / photographs.length)} of ${photographs.length}`]
}

const worst = 12

/** The photographs that came out worst, each with the command that makes it again. */
function worstLines(photographs: readonly ReadPhotograph[], seed: string): string[] {
  const harm = ({ fields }: ReadPhotograph) =>
    fields.reduce(
      (sum, { verdict, core: counts }) =>
        sum + (verdict === 'silent' ? 10 : 1) * (verdict === 'right' ? 0 : counts ? 3 : 1),
      0,
    )
  const chosen = photographs
    .filter((photograph) => harm(photograph) > 0)
    .toSorted((one, other) => harm(other) - harm(one))
  return chosen.slice(0, worst).flatMap(({ at, name, fields }) => {
    const missed = fields.filter(({ verdict, core: counts }) => counts && verdict !== 'right')
    const told = missed.map(
      ({ field, verdict, expected, read }) =>
        `      ${verdict} ${field}: ${JSON.stringify(expected ?? null)} read as ${JSON.stringify(read ?? null)}`,
    )
    return [`  ${name}   npm run score -- ocr --seed ${seed} --from ${at} --count 1 --keep out/photographs`, ...told]
  })
}

/** The whole report: core fields and all fields by kind of paper, damage and field; proven; the worst and how to see them. */
export function scoreLines(photographs: readonly ReadPhotograph[], seed: string): string[] {
  const clean = photographs.filter(({ recipe }) => recipe === 'clean')
  const damaged = photographs.filter(({ recipe }) => recipe !== 'clean')
  const seconds = photographs.map((photograph) => photograph.seconds).toSorted((one, other) => one - other)
  return [
    ...table('all', photographs, (_, field) => (field.core ? 'core fields' : 'other fields'), false),
    ...table('core fields by damage', photographs, ({ recipe }) => recipe, true),
    ...table('core fields by paper', photographs, ({ type }) => type, true),
    ...table('every field', photographs, (_, { field }) => field, false),
    'proven without a cloud',
    ...provenLine('clean', clean),
    ...provenLine('damaged', damaged),
    '',
    'doubted where not proven',
    ...doubtLines(photographs),
    '',
    `seconds for a picture: middle ${seconds[Math.floor(seconds.length / 2)]?.toFixed(1)}, longest ${seconds.at(-1)?.toFixed(1)}`,
    '',
    'worst',
    ...worstLines(photographs, seed),
  ]
}
