import { readTaxId, repairTaxId } from '../tax-id.ts'

/** Two signs of which kind, then the place it is registered at. */
const isCredit = (id: string) => /^[0-9A-Y]{2}[1-8]\d{5}[0-9A-Z]{10}$/.test(id) && readTaxId(id).valid === true

/** A trader registered before 2016: the person's id and two figures. */
const isTraders = (id: string) => /^\d{17}[\dX]\d{2}$/.test(id) && readTaxId(id.slice(0, 18)).kind === 'person'

/** A letter among the digits of the place it is registered at, and what it may be instead. */
function digitsOfPlace(id: string): string[] {
  const at = id.slice(2, 8).search(/[A-Z]/) + 2
  return at < 2 ? [] : [...'0123456789'].map((digit) => id.slice(0, at) + digit + id.slice(at + 1))
}

/** Letters no credit code has, and what each may be instead. */
const impossible: Record<string, string> = { I: '1JT', O: '0QD', S: '5', V: 'UY', Z: '2' }
const mostPossible = 27

/** The ids that come of putting something possible in place of every letter that is not. */
function possibleIds(id: string): string[] {
  let ids = ['']
  for (const sign of id) ids = ids.flatMap((begun) => [...(impossible[sign] ?? sign)].map((other) => begun + other))
  return ids.length <= mostPossible ? ids : []
}

/** The text with one sign of each run of equal signs more or less. */
const stretched = (text: string) =>
  [...text.matchAll(/(.)\1*/g)].map(({ 0: run, 1: sign, index }) => ({ run, sign, index }))

/** Readers swallow or double one of several equal signs; the ids that come of setting that right. */
function otherLengths(id: string): string[] {
  return stretched(id).flatMap(({ run, sign = '', index }) => {
    if (id.length === 17) return [id.slice(0, index) + sign + id.slice(index)]
    return id.length === 19 && run.length > 1 ? [id.slice(0, index) + id.slice(index + 1)] : []
  })
}

/**
 * A unified social credit code as it must have been printed where it was read with one sign amiss: a look-alike, a letter
 * among digits, one of equal signs swallowed or doubled, or strokes beside it; or with letters none has. Only where its
 * two check digits leave one possibility; else undefined.
 */
export function mendTaxId(read: string): string | undefined {
  if (isCredit(read) || isTraders(read)) return read
  const within = Array.from({ length: Math.max(0, read.length - 17) }, (_, at) => read.slice(at, at + 18))
  const meant =
    read.length === 18
      ? [repairTaxId(read) ?? '', ...possibleIds(read), ...digitsOfPlace(read)]
      : [...within, ...otherLengths(read)]
  const [id, ...others] = [...new Set(meant.filter(isCredit))]
  return others.length === 0 ? id : undefined
}
