import { expect, test } from 'vitest'
import { chooseCarriers } from '../../../../extension/claims/print/choose-carriers.ts'
import { carried, file } from './made-files.ts'

const namesOf = (files: Parameters<typeof chooseCarriers>[0]) => {
  const { chosen, repeated } = chooseCarriers(files)
  return { chosen: chosen.map((each) => each.file.name), repeated: repeated.map(({ name }) => name) }
}

test('an invoice that came as XML, OFD, picture and PDF is one paper, from the PDF', () => {
  const one = [carried('1')]
  const files = [
    file('a.xml', 'application/xml', one),
    file('a.ofd', 'application/ofd', one),
    file('a.jpg', 'image/jpeg', one),
    file('a.pdf', 'application/pdf', one),
  ]
  expect(namesOf(files)).toEqual({ chosen: ['a.pdf'], repeated: ['a.xml', 'a.ofd', 'a.jpg'] })
})

test('a file with one more invoice is printed for that one', () => {
  const both = file('both.pdf', 'application/pdf', [carried('1', 1), carried('2', 2)])
  const { chosen } = chooseCarriers([file('one.pdf', 'application/pdf', [carried('1')]), both])
  expect(chosen.map((each) => each.invoices.map(({ keys }) => keys[0]))).toEqual([['1'], ['2']])
})

test('papers that are no invoice, and receipts without a number, are never the same', () => {
  const receipt = { ...carried(''), keys: [] }
  const files = [
    file('trip.pdf', 'application/pdf'),
    file('list.pdf', 'application/pdf'),
    file('one.png', 'image/png', [receipt]),
    file('two.png', 'image/png', [receipt]),
  ]
  expect(namesOf(files)).toEqual({ chosen: ['trip.pdf', 'list.pdf', 'one.png', 'two.png'], repeated: [] })
})

test('what nobody asked for is not printed because it shares a file', () => {
  const shared = file('both.pdf', 'application/pdf', [{ ...carried('1', 1), unwanted: true }, carried('2', 2)])
  expect(chooseCarriers([shared]).chosen[0]?.invoices.map(({ keys }) => keys[0])).toEqual(['2'])
})
