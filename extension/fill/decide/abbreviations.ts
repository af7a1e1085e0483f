import type { FieldSnapshot } from '../snapshot.ts'
import type { Signals } from './signals.ts'

/** What programmers call the values of an invoice, by the first letters of their syllables. JE, SL and NSRSBH say too little. */
const meanings: Record<string, string> = {
  fplx: '发票类型',
  fpdm: '发票代码',
  fphm: '发票号码',
  kprq: '开票日期',
  jshj: '价税合计',
  hsje: '含税金额',
  bhsje: '不含税金额',
  se: '税额',
  xsfmc: '销售方名称',
  xfmc: '销售方名称',
  xsfnsrsbh: '销售方纳税人识别号',
  gmfmc: '购买方名称',
  gfmc: '购买方名称',
  gmfnsrsbh: '购买方纳税人识别号',
}
/** Parts of a name that say how a box is built, not which value of which invoice is meant. */
const structural =
  /^(txt|tb|ddl|input|ipt|form|main|fp|inv|invoice|fapiao|ctl\d*|content|place|holder\d*|data|model|item|vo|dto|info|field|id|name|\d+)$/u
/** Two letters are found in other words as well: they are read, but prove no invoice. */
const proves = (word: string | undefined) => word !== undefined && word.length > 2

function abbreviationIn({ labels }: FieldSnapshot): string | undefined {
  const names = labels.filter(({ place }) => place === 'name').map(({ text }) => text)
  const words = names.map((name) =>
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z\d]+/u),
  )
  return words
    .filter((parts) => parts.slice(0, -1).every((part) => part === '' || structural.test(part)))
    .map((parts) => parts.at(-1) ?? '')
    .find((last) => Object.hasOwn(meanings, last))
}

/** Forms with at least two such names. */
function abbreviating(snapshots: readonly FieldSnapshot[], found: readonly (string | undefined)[]): Set<string> {
  const inGroup = Map.groupBy(snapshots.keys(), (index) => snapshots[index]?.group ?? '')
  const proofs = (members: readonly number[]) => new Set(members.map((index) => found[index]).filter(proves))
  return new Set([...inGroup].flatMap(([group, members]) => (proofs(members).size < 2 ? [] : [group])))
}

/** Reads names such as fphm and kprq, where one form has at least two of them. */
export function withAbbreviations(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] {
  const found = snapshots.map(abbreviationIn)
  const groups = abbreviating(snapshots, found)
  return signals.map((own, index) => {
    const word = found[index]
    if (!word || own.label || !groups.has(snapshots[index]?.group ?? '')) return own
    const reading = { words: meanings[word] ?? '', place: 'name', weight: 0.62, shown: word } as const
    return { ...own, readings: [...own.readings, reading] }
  })
}
