import type { FieldSnapshot } from '../snapshot.ts'
import { partAmong, partNamed, partOffered } from './date-part.ts'
import { labelWords } from './label-words.ts'
import type { ControlWords, Signals } from './signals.ts'

/**
 * In 开票日期 □年 □月 □日 every word belongs to the box before it, in 年 □ 月 □ 日 □ to the one after: the first box
 * tells, for nothing of a date stands before it where the words stand behind.
 */
function withPartsBehind(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] {
  let behind = false
  return signals.map((own, index) => {
    const goesOn = signals[index - 1]?.partBehind && snapshots[index - 1]?.group === snapshots[index]?.group
    behind = own.partBehind !== undefined && (goesOn ? behind : [undefined, own.partBehind].includes(own.datePart))
    return behind ? { ...own, datePart: own.partBehind } : own
  })
}

/** Three boxes one after the other that offer years, months and days, or are named so in the markup, say so by that. */
function withPartsOffered(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] {
  const offered = snapshots.map(
    (snapshot, index) => signals[index]?.datePart ?? partOffered(snapshot) ?? boxNamed(snapshot),
  )
  const named = [...signals]
  for (const index of snapshots.keys()) {
    const three = offered.slice(index, index + 3)
    const together = snapshots[index]?.group === snapshots[index + 2]?.group
    if (!together || new Set(three).size !== 3 || three.includes(undefined)) continue
    for (const [step, datePart] of three.entries()) {
      const own = signals[index + step]
      if (own) named[index + step] = { ...own, datePart }
    }
  }
  return named
}

const boxNamed = (snapshot: FieldSnapshot) => (snapshot.kind === 'date' ? undefined : partNamed(snapshot))

/** Runs of boxes that take year, month and day of one date, by their places. */
function dateRuns(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): number[][] {
  const runs: number[][] = []
  for (const [index, { datePart }] of signals.entries()) {
    if (!datePart) continue
    const run = runs.at(-1)
    const before = run?.at(-1) ?? -2
    const continues = before === index - 1 && snapshots[before]?.group === snapshots[index]?.group
    if (run && continues && !run.some((other) => signals[other]?.datePart === datePart)) run.push(index)
    else runs.push([index])
  }
  return runs
}

/** What a box is called but for the part of a date it takes; what programmers call it names no date. */
const otherNames = ({ labels }: FieldSnapshot) =>
  labels.filter(({ place, text }) => place !== 'name' && /[\p{L}]/u.test(text) && !partAmong([text]))

const underHeading = ({ group, row, sections }: FieldSnapshot) =>
  JSON.stringify([group, row?.list, row?.index, sections[0]])

/** The heading right above three boxes that have no other name, and above nothing else. */
function headingOver(boxes: readonly FieldSnapshot[], headed: ReadonlyMap<string, FieldSnapshot[]>): ControlWords[] {
  const [first] = boxes
  const [heading = ''] = first?.sections ?? []
  const below = first && headed.get(underHeading(first))
  const alone = below?.length === boxes.length && boxes.every((box) => below.includes(box))
  if (boxes.length !== 3 || !heading || !alone || boxes.some((box) => otherNames(box).length > 0)) return []
  return [{ words: labelWords(heading).words, place: 'before', weight: 0.95, shown: heading }]
}

/** Of three boxes for year, month and day one has the name of the date beside it, or a heading has; all three mean it. */
export function withDateNames(snapshots: readonly FieldSnapshot[], read: readonly Signals[]): Signals[] {
  const signals = withPartsOffered(snapshots, withPartsBehind(snapshots, read))
  const named = [...signals]
  const headed = Map.groupBy(snapshots, underHeading)
  for (const run of dateRuns(snapshots, signals)) {
    const members = run.flatMap((index) => signals[index] ?? [])
    const heading = headingOver(
      run.flatMap((index) => snapshots[index] ?? []),
      headed,
    )
    const readings = [...heading, ...members.flatMap((each) => each.readings)]
    const label = heading[0]?.words ?? members[0]?.label
    for (const index of run) {
      const own = signals[index]
      if (own && run.length > 1) named[index] = { ...own, readings, label: label ?? own.label }
    }
  }
  return named
}
