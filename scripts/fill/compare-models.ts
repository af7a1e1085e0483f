/** How one control came out: what should have changed and did rightly, wrongly or not at all; what should not have. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'touched' | 'left'

/** Empty is empty: some kits say null, some an empty text or list, and some another one after clearing than before. */
const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)

/** A model as control path → value, as JSON; lists of plain values count as one. */
function leaves(model: unknown, path = ''): [string, string][] {
  const isList = Array.isArray(model)
  if (!model || typeof model !== 'object' || (isList && model.every((each) => typeof each !== 'object')))
    return [[path, isEmpty(model) ? 'null' : JSON.stringify(model ?? null)]]
  return Object.entries(model).flatMap(([name, value]) => leaves(value, path ? `${path}.${name}` : name))
}

function verdictOf(before: string | undefined, expected: string | undefined, after: string | undefined): Verdict {
  if (expected === before) return after === before ? 'left' : 'touched'
  if (after === expected) return 'right'
  return after === before ? 'missed' : 'wrong'
}

/** Judges every control of a form by its page's own model before the fill, as expected, and after it. */
export function compareModels(before: unknown, expected: unknown, after: unknown): Map<string, Verdict> {
  const [was, wanted, is] = [before, expected, after].map((model) => new Map(leaves(model)))
  const paths = new Set([was, wanted, is].flatMap((held) => [...(held?.keys() ?? [])]))
  return new Map([...paths].map((path) => [path, verdictOf(was?.get(path), wanted?.get(path), is?.get(path))]))
}
