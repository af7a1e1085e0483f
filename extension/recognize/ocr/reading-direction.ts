import { type Strip, turned } from './strip.ts'

/** How much longer than high a strip is whose long side is surely the direction of its text. */
const long = 2.5

const lengthOf = (strips: readonly Strip[]) =>
  strips.reduce((sum, { width, height }) => sum + Math.max(width, height), 0)

/**
 * All strips turned to run the way most of the text runs, so that each reads from left to right or all stand on their
 * heads. A strip that is then higher than wide is a word written downwards.
 */
export function alongTheText(strips: readonly Strip[]): Strip[] {
  const wide = strips.filter(({ width, height }) => width > height * long)
  const tall = strips.filter(({ width, height }) => height > width * long)
  return lengthOf(tall) > lengthOf(wide) ? strips.map((strip) => turned(strip, 1)).map(nearest) : [...strips]
}

/** A strip that was taken at -45° and turned by a quarter looks the other way than those taken at +45°. */
const nearest = (strip: Strip) => (strip.angle > Math.PI * 0.76 ? turned(strip, 2) : strip)

export const upsideDown = (strips: readonly Strip[]) => strips.map((strip) => turned(strip, 2))

/** Where these strips lead, the longer ones more so. */
const courseOf = (strips: readonly Strip[]) => ({
  x: strips.reduce((sum, { width, angle }) => sum + width * Math.cos(angle), 0),
  y: strips.reduce((sum, { width, angle }) => sum + width * Math.sin(angle), 0),
})

/** Strips turned to be read in the direction of others of the same picture. */
export function alike(strips: readonly Strip[], others: readonly Strip[]): Strip[] {
  const along = alongTheText(strips)
  const [own, meant] = [courseOf(along), courseOf(others)]
  return own.x * meant.x + own.y * meant.y < 0 ? upsideDown(along) : along
}
