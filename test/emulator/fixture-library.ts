import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256Hex } from './digest.ts'
import type { Picture } from './picture.ts'

/** The made-up invoices and what each cloud product was recorded to say about them. */
export interface FixtureLibrary {
  /** Name of the fixture a picture shows: by its bytes, else by an invoice number it carries. */
  identify(picture: Picture): Promise<string | undefined>
  /** Recorded reply of `<provider>/<product>` for a fixture. */
  reply(product: string, name: string): unknown
  /** What is printed on a fixture. */
  printed?(name: string): Record<string, unknown> | undefined
}

const fixturesFolder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const isPicture = (file: string) => ['.png', '.jpg', '.jpeg', '.pdf'].includes(extname(file))

/** Reads the fixtures of a folder laid out as `invoices/<name>.<ext>` and `replies/<provider>/<product>/<name>.json`. */
export function loadFixtureLibrary(folder = fixturesFolder): FixtureLibrary {
  const invoices = join(folder, 'invoices')
  const files = existsSync(invoices) ? readdirSync(invoices) : []
  const byDigest = new Map(
    files.filter(isPicture).map((file) => [sha256Hex(readFileSync(join(invoices, file))), nameOf(file)]),
  )
  // Reversed, so that of several fixtures of one invoice the plain one wins: `a`, not `a-misread`.
  const byNumber = new Map(
    files
      .toSorted((one, other) => (nameOf(one) < nameOf(other) ? 1 : -1))
      .flatMap((file) => numbersIn(join(invoices, file))),
  )
  return {
    async identify(picture) {
      const exact = byDigest.get(sha256Hex(picture.bytes))
      if (exact !== undefined) return exact
      return invoiceNumbers(await picture.texts())
        .map((number) => byNumber.get(number))
        .find((name) => name !== undefined)
    },
    printed(name) {
      const file = join(invoices, `${name}.expected.json`)
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    },
    reply(product, name) {
      const file = join(folder, 'replies', product, `${name}.json`)
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    },
  }
}

const nameOf = (file: string) => basename(file).replace(/\..*$/, '')

/** Runs of 8 or 20 digits: the two lengths an invoice number has. */
const invoiceNumbers = (texts: readonly string[]) =>
  texts.flatMap((text) => text.match(/(?<!\d)(?:\d{20}|\d{8})(?!\d)/g) ?? [])

/** Invoice numbers of an expected-result file beside a picture, each with the fixture's name. */
function numbersIn(file: string): [string, string][] {
  if (extname(file) !== '.json') return []
  const numbers = readFileSync(file, 'utf8').match(/(?<="(?:invoiceNumber|number)": ?")\d+(?=")/g) ?? []
  return numbers.map((number) => [number, nameOf(file)])
}
