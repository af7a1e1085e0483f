import { text } from './operation.ts'

export const usageHeaders = {
  'usage-limit': { description: 'Calls a day; absent for a token without a limit', schema: { type: 'integer' } },
  'usage-remaining': { description: 'Calls left today', schema: { type: 'integer' } },
  'usage-warning': { description: 'How much of the day is used, once it is most of it: 85%', schema: text },
}
export const usageHeaderReferences = Object.fromEntries(
  Object.keys(usageHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
)
