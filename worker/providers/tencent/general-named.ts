import * as v from 'valibot'
import { type NamedValue, readNamedValues } from '../named-values.ts'
import type { VendorReading } from '../reading.ts'
import type { Members } from './general-members.ts'
import { otherFields } from './named-fields.ts'

const pairSchema = v.object({ Name: v.string(), Value: v.nullish(v.string(), '') })

/** Names and values wherever a ticket's lists hold them → readings. */
export function readNamedMembers(members: Members): VendorReading[] {
  return readNamedValues(otherFields, Object.values(members).flatMap(pairsIn))
}

function pairsIn(value: unknown): NamedValue[] {
  if (Array.isArray(value)) return value.flatMap(pairsIn)
  if (v.is(pairSchema, value)) return [{ name: value.Name, text: value.Value ?? '' }]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pairsIn) : []
}
