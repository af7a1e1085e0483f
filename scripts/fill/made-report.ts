import type { Verdict } from './compare-models.ts'
import type { MadeScore } from './score-made.ts'

type Tally = Record<
  'forms' | 'right' | 'wrong' | 'missed' | 'touched' | 'submitted' | 'notUndone' | 'broken',
  number
> & {
  milliseconds: number
}
const none = (): Tally => ({
  forms: 0,
  right: 0,
  wrong: 0,
  missed: 0,
  touched: 0,
  submitted: 0,
  notUndone: 0,
  broken: 0,
  milliseconds: 0,
})

function add(tally: Tally, { verdicts, undone, submitted, error, milliseconds }: MadeScore): void {
  const count = (verdict: Verdict) => [...verdicts.values()].filter((each) => each === verdict).length
  tally.forms += 1
  for (const verdict of ['right', 'wrong', 'missed', 'touched'] as const) tally[verdict] += count(verdict)
  tally.submitted += Number(submitted)
  tally.notUndone += Number(!undone)
  tally.broken += Number(error !== undefined)
  tally.milliseconds += milliseconds
}

const share = ({ right, wrong, missed }: Tally) => `${((100 * right) / (right + wrong + missed || 1)).toFixed(1)} %`
const perField = ({ right, milliseconds }: Tally) => `${Math.round(milliseconds / (right || 1))} ms`

function table(title: string, tallies: ReadonlyMap<string, Tally>): string {
  const lines = [...tallies]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, tally]) =>
      [
        name.padEnd(18),
        share(tally).padStart(8),
        ...(['forms', 'right', 'wrong', 'missed', 'touched', 'submitted', 'notUndone', 'broken'] as const).map((key) =>
          String(tally[key]).padStart(10),
        ),
        perField(tally).padStart(9),
      ].join(''),
    )
  const head = `${title.padEnd(18)}   share      ${'forms     right     wrong    missed   touched submitted notundone    broken   a field'}`
  return [head, ...lines].join('\n')
}

/** What became of many made forms, by kit, by place of the labels and by what they stand in. */
export function madeReport(scores: readonly MadeScore[]): string {
  const by = (name: (score: MadeScore) => string) => {
    const tallies = new Map<string, Tally>()
    for (const score of scores) {
      const tally = tallies.get(name(score)) ?? none()
      tallies.set(name(score), tally)
      add(tally, score)
    }
    return tallies
  }
  return [
    table(
      'kit',
      by(({ form }) => form.kit),
    ),
    table(
      'labels',
      by(({ form }) => form.blocks.at(-1)?.layout ?? ''),
    ),
    table(
      'shell',
      by(({ form }) => form.shell),
    ),
    table(
      'language',
      by(({ form }) => form.language),
    ),
    table(
      'all',
      by(() => 'all'),
    ),
  ].join('\n\n')
}
