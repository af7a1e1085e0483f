import type * as v from 'valibot'

/** What valibot keeps of a schema, as far as it is asked for here. */
interface Described {
  type: string
  entries?: Record<string, Described>
  item?: Described
  key?: Described
  value?: Described
  wrapped?: Described
  options?: readonly (Described | string)[]
  literal?: unknown
}

type Converted = Record<string, unknown>

const left = ({ type }: Described) => type === 'optional' || type === 'nullish'
const orNull = ({ wrapped }: Described) => ({ anyOf: [converted(wrapped), { type: 'null' }] })

const kinds: Record<string, (schema: Described) => Converted> = {
  string: () => ({ type: 'string' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  unknown: () => ({}),
  literal: ({ literal }) => ({ const: literal }),
  picklist: ({ options }) => ({ enum: options, type: 'string' }),
  union: ({ options }) => ({ anyOf: options?.map((option) => converted(option)) }),
  array: ({ item }) => ({ type: 'array', items: converted(item) }),
  record: ({ key, value }) => ({
    type: 'object',
    propertyNames: converted(key),
    additionalProperties: converted(value),
  }),
  object: ({ entries = {} }) => ({
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, converted(entry)])),
    required: Object.keys(entries).filter((name) => entries[name] && !left(entries[name])),
  }),
  optional: ({ wrapped }) => converted(wrapped),
  nullable: orNull,
  nullish: orNull,
}

function converted(schema: Described | string | undefined): Converted {
  const convert = typeof schema === 'object' && kinds[schema.type]
  if (!convert) throw new Error(`no JSON Schema for ${JSON.stringify(schema)}`)
  return convert(schema)
}

/**
 * What a caller writes, before it is checked and converted, in JSON Schema draft 7. Only the kinds the interface is made
 * of: valibot's own converter, which the tests compare with this one, is a thirtieth of all that is deployed.
 * @throws {Error} for a kind the interface had no need of until now
 */
export const jsonSchema = (schema: v.GenericSchema) => converted(schema)
