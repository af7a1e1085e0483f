import { beforeAll, expect, test } from 'vitest'
import { acceptedInvoice } from '../../extension/inbox/accepted-invoice.ts'
import { merge } from '../../extension/recognize/merge.ts'
import { createLocalReaders, type LocalReaders, readFile } from '../../scripts/local-readers.ts'
import { compareInvoices } from '../../scripts/score/compare.ts'
import { einvoiceFiles, xbrlFiles } from '../fixtures/make/carriers/data-files.ts'
import { varied } from '../fixtures/make/corpus.ts'
import { factsOf } from '../fixtures/make/facts.ts'
import type { MadeType } from '../fixtures/make/wish.ts'

/** Invoices of each type, one of every variety and then anew; none of them stands in a file. */
const each = 20
const types: MadeType[] = ['digital_normal', 'digital_special', 'vat_e_normal', 'vat_e_special', 'rail', 'air']

let local: LocalReaders
beforeAll(() => {
  local = createLocalReaders()
})

test.each(types)('every field of freshly made %s data files is read', async (type) => {
  const isDigital = type.startsWith('digital')
  const misses: unknown[] = []
  for (let at = 0; at < each; at += 1) {
    // Rides, cargo and building works came with the digital generation.
    const wish = varied(type, `seeded ${type} ${at}`, isDigital ? at : at % 6)
    const drawing = { texts: [], rules: [], width: 210, height: 140, scale: 1 }
    const made = { wish, facts: factsOf(wish), drawing, qr: undefined, files: {} }
    const files = isDigital ? einvoiceFiles(made) : xbrlFiles(made)
    // Only what was paid when a ticket was given back is known then, and that is in no data file.
    if (type === 'rail' && files.length === 0) continue
    expect(files.length).toBeGreaterThan(0)
    for (const { carrier, bytes, invoices } of files) {
      const [read, ...others] = merge((await readFile(bytes, local, new AbortController().signal)).recognitions).map(
        acceptedInvoice,
      )
      const missed = compareInvoices(invoices[0], read).filter(({ right }) => !right)
      misses.push(...[...missed, ...others].map((miss) => ({ at, carrier, miss })))
    }
  }
  expect(misses).toEqual([])
})
