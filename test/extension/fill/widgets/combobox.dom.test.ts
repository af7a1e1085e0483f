import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

const labelled = (button: string) => `<label for="a">Invoice date</label>${button}`

test.each([
  ['a date', '<button type="button" id="a" aria-haspopup="dialog"><span>Pick a date</span></button>', 'date'],
  ['a date it holds', '<button type="button" id="a" aria-haspopup="dialog">October 8th, 2026</button>', 'date'],
  [
    'a list with a box to search in',
    '<button type="button" id="a" role="combobox" aria-haspopup="dialog">Meals</button>',
    'choice',
  ],
])('a button that opens a dialog asks for %s', async (_, button, kind) => {
  layOut(labelled(button))
  expect((await collectFields()).controls).toMatchObject([{ widget: 'combobox', kind }])
})

test('a button that opens a dialog of another kind asks for nothing', async () => {
  layOut(labelled('<button type="button" id="a" aria-haspopup="dialog">Delete…</button>'))
  expect((await collectFields()).controls).toEqual([])
})
