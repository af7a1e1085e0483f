/// <reference types="vite/client" />
import type { Invoice } from '../../shared/invoice.ts'

const expectations = import.meta.glob<Invoice>('../fixtures/invoices/*.expected.json', {
  eager: true,
  import: 'default',
})
const files = import.meta.glob<string>('../fixtures/invoices/*.{png,jpg,pdf}', {
  eager: true,
  import: 'default',
  query: '?inline',
})

/** A made-up invoice as a file, with what is printed on it. */
export interface Fixture {
  name: string
  file: string
  bytes: Uint8Array
  expected: Invoice
}

/** Every committed file of every made-up invoice. */
export const fixtures: Fixture[] = Object.entries(files).map(([path, inlined]) => {
  const file = path.replace(/^.*\//, '')
  const name = file.replace(/\.\w+$/, '')
  const expected = expectations[`../fixtures/invoices/${name}.expected.json`]
  if (!expected) throw new Error(`no expectation beside ${file}`)
  return { name, file, bytes: Uint8Array.fromBase64(inlined.replace(/^.*,/, '')), expected }
})
