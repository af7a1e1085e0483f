import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Model } from './expose.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** A page to fill. */
export interface FormPage {
  /** Its folder under out/forms once built, and its name. */
  name: string
  /**
   * What `formModel()` holds after filling, for every control, by the invoices it is filled with: names of fixtures,
   * joined with + where several are filled at once. What differs from the page's start was to be filled; nothing else.
   */
  expected: Record<string, Model>
}

/** Pages by name, with what a file beside them says. */
function pagesWith<Content>(name: string): { name: string; content: Content }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === name && !file.includes('node_modules'))
    .map((file) => ({
      name: basename(dirname(file)),
      content: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content,
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

/** Every form under test/forms, by name. */
export const formPages = (): FormPage[] =>
  pagesWith<FormPage['expected']>('expected.json').map(({ name, content }) => ({ name, expected: content }))

/** Every page with upload boxes, by name, and what `formModel()` holds once the originals are attached. */
export const uploadPages = () => pagesWith<Model>('attach.json')
