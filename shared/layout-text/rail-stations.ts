import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import { cutAtGaps, type Glyph } from './glyphs.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'
import type { Span } from './text-item.ts'

const train = /^([GDCZTKLYSFP]?\d{1,4})次?$/
const station = /^[\u4e00-\u9fff]{1,8}站$/
/** A name on the train's line whose 站 was lost; two signs at least, and none of what else stands on a ticket. */
const name = /^(?!.*(?:检票|座|卧|限乘|改签|电子客票))[\u4e00-\u9fff]{2,7}$/

/** Names and the train read as one piece (上海站G7502杭州站, 上海站G7502): each is a piece of its own. */
const run =
  /^[\u4e00-\u9fff]{1,8}站(?:[GDCZTKLYSFP]?\d{1,4}次?)?(?:[\u4e00-\u9fff]{1,8}站)?$|^[GDCZTKLYSFP]?\d{1,4}次?[\u4e00-\u9fff]{1,8}站$/
const parts = /[\u4e00-\u9fff]{1,8}站|[GDCZTKLYSFP]?\d{1,4}次?/g

function apart(glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  const text = glyphs.map(({ character }) => character).join('')
  if (!run.test(text)) return [glyphs]
  return [...text.matchAll(parts)].map(({ 0: part, index }) => glyphs.slice(index, index + part.length))
}

/** 站 in smaller type behind its name. */
const isEnd = (glyphs: readonly Glyph[]) => glyphs.length === 1 && glyphs[0]?.character === '站'

function withEnds(pieces: readonly (readonly Glyph[])[]): (readonly Glyph[])[] {
  const whole: (readonly Glyph[])[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (before && isEnd(piece)) whole[whole.length - 1] = [...before, ...piece]
    else whole.push(piece)
  }
  return whole
}

/** A line of nothing but stations and train is told apart by its words, however wide its signs are set. */
function namesOn({ glyphs }: Row): Span[] {
  const whole = apart(glyphs)
  const pieces = whole.length > 1 ? whole : withEnds(cutAtGaps(glyphs, gaps.cells)).flatMap(apart)
  return pieces.flatMap((piece) => spanOf(piece) ?? [])
}

/** The pieces left and right of a train; a ticket names its stations there and nowhere else. */
function besideTrain(pieces: readonly Span[]): [Span, Span] | undefined {
  const at = pieces.findIndex(({ text }) => /^[GDCZTKLYSFP]\d{1,4}次?$|^\d{4}次?$/.test(text))
  const [from, to] = [pieces[at - 1], pieces[at + 1]]
  const isName = (span: Span | undefined) => span !== undefined && (name.test(span.text) || station.test(span.text))
  return at > 0 && from && to && isName(from) && isName(to) ? [from, to] : undefined
}

const found = ([from, to]: readonly [Span, Span], pieces: readonly Span[], certainty: number): Finding[] => {
  const span = pieces.find(({ text }) => train.test(text))
  return [
    ...finding('departure', from.text.replace(/站$/, ''), from, certainty),
    ...finding('destination', to.text.replace(/站$/, ''), to, certainty),
    ...finding('vehicleNumber', train.exec(span?.text ?? '')?.[1], span, certainty),
  ]
}

/** Two names that end in 站 on one line, the train between them; or two beside a train, where 站 was lost. */
export function readStations(rows: readonly Row[]): Finding[] {
  const lines = rows.map(namesOn)
  for (const pieces of lines) {
    const [from, to] = pieces.filter(({ text }) => station.test(text))
    if (from && to) return found([from, to], pieces, 1)
  }
  for (const pieces of lines) {
    const both = besideTrain(pieces)
    if (both) return found(both, pieces, 0.8)
  }
  return leaning(lines.flat())
}

/** On a ticket held askew the second name stands a line lower: the only two on the page are still left and right. */
function leaning(pieces: readonly Span[]): Finding[] {
  const [one, other, ...others] = pieces.filter(({ text }) => station.test(text))
  if (!one || !other || others.length > 0) return []
  if (Math.abs(one.box.y - other.box.y) > one.box.height * 1.5) return []
  return found(one.box.x < other.box.x ? [one, other] : [other, one], pieces, 0.8)
}
