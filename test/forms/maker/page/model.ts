import type { MadeField } from '../made-form.ts'
import type { MadePage } from './made-page.ts'

const pad = (figure: number) => String(figure).padStart(2, '0')
const isoOf = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

function dateText(value: unknown): string {
  if (value instanceof Date) return isoOf(value)
  if (Array.isArray(value)) return dateText(value[0])
  const text = String(value)
  const [, year = '', month = '', day = ''] = /(\d{4})\D{0,2}(\d{1,2})\D{0,2}(\d{1,2})/.exec(text) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

/** One value of the model in the one form it is compared in: what a server would make of it. */
export function plainValue({ kind }: MadeField, value: unknown): string | boolean | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value
  if (kind === 'date') return dateText(value)
  if (kind !== 'money') return String(value).trim()
  const figure = Number(String(value).replaceAll(/[,，\s¥]/g, ''))
  return Number.isNaN(figure) ? String(value) : String(figure)
}

/** What the page would submit: rows by their order on the page, whatever they are called inside. */
export function modelOf(page: MadePage): Record<string, string | boolean | null> {
  const places = new Map<string, string>()
  for (const block of new Set(page.rows.map((row) => row.block))) {
    const keys = page.rows.filter((row) => row.block === block).map(({ key }) => key)
    for (const [index, key] of keys.entries()) places.set(`${block.key}#${key}`, `${block.key}.${index}`)
  }
  return Object.fromEntries(
    page.slots.map(({ path, field }) => {
      const at = path.lastIndexOf('.')
      const holder = path.slice(0, at)
      return [`${places.get(holder) ?? holder}.${field.key}`, plainValue(field, page.get(path))]
    }),
  )
}
