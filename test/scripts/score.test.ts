import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { acceptedInvoice } from '../../extension/inbox/accepted-invoice.ts'
import { merge } from '../../extension/recognize/merge.ts'
import { createLocalReaders, type LocalReaders, readFile } from '../../scripts/local-readers.ts'
import { compareInvoices } from '../../scripts/score/compare.ts'
import { verdictOf } from '../../scripts/score/goals.ts'
import { invoiceSchema } from '../../shared/invoice.ts'

const folder = new URL('../fixtures/documents/', import.meta.url)
const documents = readdirSync(folder).filter((file) => /\.(?:pdf|ofd|xml|jpg)$/.test(file))
const expectedSchema = v.object({ carrier: v.string(), invoices: v.array(invoiceSchema) })

let local: LocalReaders
beforeAll(() => {
  local = createLocalReaders()
})

/** Every field the file carries, and none it does not. */
test.each(documents)(
  '%s is read to the last field',
  async (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)))
    const wanted = JSON.parse(readFileSync(new URL(file.replace(/\.\w+$/, '.expected.json'), folder), 'utf8'))
    const { invoices } = v.parse(expectedSchema, wanted)
    const read = merge((await readFile(bytes, local, new AbortController().signal)).recognitions).map(acceptedInvoice)
    expect(read).toHaveLength(invoices.length)
    const compared = read.flatMap((invoice, index) => compareInvoices(invoices[index], invoice))
    expect(compared.filter(({ right }) => !right)).toEqual([])
  },
  30_000,
)

test('a value that was not read, one that is wrong and one that should not be there all count as misses', () => {
  const items = [{ name: '甲', amount: '1.00' }]
  const expected = { invoiceNumber: '12345678', totalAmount: '1.00', buyerName: '样例（杭州）公司', items }
  const read = { totalAmount: '2.00', drawer: '李', buyerName: '样例(杭州) 公司', items: [{ name: '甲' }] }
  const missed = compareInvoices(expected, read).filter(({ right }) => !right)
  expect(missed.map(({ field }) => field)).toEqual(['invoiceNumber', 'totalAmount', 'drawer', 'items[0].amount'])
})

test('one wrong field of a data file misses the goal, one unread picture of a hundred does not', () => {
  const pictures = Array.from({ length: 100 }, (_, at) => ({ carrier: 'jpg-far', right: at === 0 ? 0 : 4, all: 4 }))
  const whole = { carrier: 'xml-inv', right: 20, all: 20 }
  expect(verdictOf([whole, ...pictures])).toMatchObject({ met: true, lines: { length: 4 } })
  expect(verdictOf([whole, ...pictures, { carrier: 'jpg-small', right: 3, all: 4 }]).met).toBe(false)
  const { met, lines } = verdictOf([whole, { carrier: 'pdf-gb', right: 19, all: 20 }])
  expect(met).toBe(false)
  expect(lines.filter((line) => line.endsWith('missed'))).toEqual([expect.stringContaining('PDF')])
})
