import type * as v from 'valibot'
import { jsonSchema } from '../../../shared/api/json-schema.ts'

export const text = { type: 'string' }

export const refused = {
  description: 'Refused',
  headers: { 'retry-after': { description: 'Seconds, with 429 and 503', schema: { type: 'integer' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
export const refusals = { '4XX': refused, '5XX': refused }

export function operation(operationId: string, tag: string, summary: string) {
  return { operationId, tags: [tag], summary, security: [{ token: [] }] }
}

/** Something that is only asked for. */
export function told(operationId: string, tag: string, summary: string, schema: v.GenericSchema) {
  return { ...operation(operationId, tag, summary), ...answers(schema) }
}

export function answers(schema: v.GenericSchema, headers?: object, status = 200) {
  return { responses: { [status]: { ...answer(schema), ...(headers && { headers }) }, ...refusals } }
}

export function answer(schema: v.GenericSchema) {
  return { description: 'Done', content: { 'application/json': { schema: jsonSchema(schema) } } }
}

export function jsonBody(schema: v.GenericSchema) {
  return { required: true, content: { 'application/json': { schema: jsonSchema(schema) } } }
}
