import type { ParameterType } from './actions.ts'

/** Parameters of a GET, where everything is text and the action says what it means. */
export function queryParameters(url: URL, types: Readonly<Record<string, ParameterType>>): Record<string, unknown> {
  return Object.fromEntries([...url.searchParams].map(([name, text]) => [name, typed(text, types[name])]))
}

function typed(text: string, type: ParameterType | undefined): unknown {
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  return text
}

/** Whether a value is of the type its page documents. `null` counts as left out. */
export function isOfType(value: unknown, type: ParameterType): boolean {
  if (value === null) return true
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'integers') return Array.isArray(value) && value.every((element) => Number.isInteger(element))
  return typeof value === type
}
