/** Where more is asked for, nothing is known: the page's own check decides once the value is written. */
const most = { pattern: 200, text: 100, repetitions: 3, branches: 5 }

const oneSign = /\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]/gsu
const groupHead = /\(\?(?:[:=!]|<[=!]|<[^<>]*>)/gu
const fixedCount = /\{\d{1,3}\}/gu
const innermost = /\(([^()]*)\)([*+{#]?)/u
const choice = /[*+{?|]/u

const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0

/**
 * A pattern without its groups, every repetition and branch still in it; undefined where something is repeated that can
 * itself match in several ways, which may take longer than anybody lives.
 */
function withoutGroups(pattern: string): string | undefined {
  let flat = pattern.replace(oneSign, 'x').replace(groupHead, '(').replace(fixedCount, '#')
  for (let found = innermost.exec(flat); found; found = innermost.exec(flat)) {
    const [whole, body = '', repeated] = found
    if (repeated && choice.test(body)) return undefined
    flat = flat.replace(whole, () => (repeated ? `x${repeated.replace('#', '*')}` : body))
  }
  return flat
}

/** Whether a page's pattern can be tried without risk: the ways to match multiply with every repetition and branch. */
function isQuick(pattern: string): boolean {
  if (pattern.length > most.pattern || /\{[^}]*\d{4}/u.test(pattern)) return false
  const flat = withoutGroups(pattern)
  // What closes a group it never opened would close ours, and be repeated as a whole.
  if (flat === undefined || /[()]/u.test(flat)) return false
  return count(flat, /[*+{]/gu) <= most.repetitions && count(flat, /[?|]/gu) <= most.branches
}

const signs = /^\[(?:\\.|[^\]\\])*\.(?:\\.|[^\]\\])*\]$/u

/** A pattern of one sign that may be a point was meant for each sign of a number, as MudBlazor's is. */
const ofWhole = (pattern: string) => (signs.test(pattern) ? `${pattern}*` : pattern)

/** Whether a text fits a pattern the page checks values by; a broken one, or one that may take long, checks nothing. */
export function fitsPattern(pattern: string, text: string): boolean {
  if (text.length > most.text || !isQuick(pattern)) return true
  try {
    return new RegExp(`^(?:${ofWhole(pattern)})$`, 'u').test(text)
  } catch {
    return true
  }
}

/** Ways to write a value, those that fit the page's pattern before the others. */
export const fittingFirst = (texts: string[], { pattern }: { pattern?: string }) =>
  pattern ? texts.toSorted((a, b) => Number(fitsPattern(pattern, b)) - Number(fitsPattern(pattern, a))) : texts
