import { readFileSync } from 'node:fs'

const words: Record<string, { message: string } | undefined> = JSON.parse(
  readFileSync(new URL('../../extension/_locales/zh_CN/messages.json', import.meta.url), 'utf8'),
)

/** The extension's own Chinese words for a key with $1, $2 … replaced; the key itself where there are none. */
export function chinese(key: string, details: readonly string[] = []): string {
  return (words[key]?.message ?? key).replace(/\$(\d)/g, (_, at) => details[Number(at) - 1] ?? '')
}
