import * as v from 'valibot'
import type { Box } from '../../../shared/recognition.ts'
import type { DocumentFacts } from '../document-facts.ts'
import type { NamedValue } from '../named-values.ts'
import { boxOf } from '../reading.ts'

const number = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.finite())
const locationSchema = v.object({ left: number, top: number, width: number, height: number })
const sureSchema = v.union([number, v.object({ average: number })])
const wordSchema = v.object({
  word: v.nullish(v.string(), ''),
  row: v.nullish(v.union([v.string(), v.number()])),
  location: v.optional(v.unknown()),
  probability: v.optional(v.unknown()),
})

/** A value by itself, or some that each stand somewhere. */
const valueSchema = v.union([v.string(), v.array(wordSchema)])
export const membersSchema = v.record(v.string(), v.unknown())

/** One word of a member: of a line, where it has a row. */
export interface Word extends NamedValue {
  row: number | undefined
}

/** One vendor writes InvoiceNum, ticket_num and ID_card: they are told by their letters. */
export const foldMember = (name: string) => name.replaceAll('_', '').toLowerCase()

function locationBox(marked: unknown, document: DocumentFacts): Box | undefined {
  const checked = v.safeParse(locationSchema, marked)
  if (!checked.success) return undefined
  const { left, top, width, height } = checked.output
  return boxOf(left, top, left + width, top + height, document)
}

function confidenceOf(told: unknown): number | undefined {
  const checked = v.safeParse(sureSchema, told)
  if (!checked.success) return undefined
  const sure = typeof checked.output === 'number' ? checked.output : checked.output.average
  return sure >= 0 && sure <= 1 ? sure : undefined
}

/** Members of either reply as words under their folded names. What has another form is nobody's value. */
export function wordsOf(members: Record<string, unknown>, document: DocumentFacts): Word[] {
  return Object.entries(members).flatMap(([member, value]) => {
    const checked = v.safeParse(valueSchema, value)
    if (!checked.success) return []
    const name = foldMember(member)
    const list = typeof checked.output === 'string' ? [{ word: checked.output }] : checked.output
    return list.map(
      (each): Word => ({
        name,
        text: each.word,
        row: 'row' in each && each.row ? Number(each.row) : undefined,
        box: 'location' in each ? locationBox(each.location, document) : undefined,
        confidence: 'probability' in each ? confidenceOf(each.probability) : undefined,
      }),
    )
  })
}
