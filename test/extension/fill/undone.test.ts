import { expect, test } from 'vitest'
import { outcomeOf, type Undone } from '../../../extension/fill/undone.ts'

const undone = (given: Partial<Undone> = {}): Undone => ({
  id: 'a',
  before: '',
  readBack: '',
  outcome: 'restored',
  ...given,
})

test.each<[string, Undone, string, string | undefined, Undone['outcome']]>([
  ['as restored where it shows what it showed', undone({ outcome: 'failed' }), '', undefined, 'restored'],
  [
    'as restored where the page writes the same amount otherwise',
    undone({ before: '0' }),
    '0.00',
    undefined,
    'restored',
  ],
  ['as not restored where the page has drawn it anew with ours', undone(), '普通发票', undefined, 'failed'],
  ['as not restored where what stands behind it holds ours', undone(), '', '普通发票', 'failed'],
  ['as kept where a person changed it', undone({ outcome: 'kept', readBack: '88' }), '', undefined, 'kept'],
  ['as gone where the page took it away', undone({ outcome: 'gone' }), '', undefined, 'gone'],
])('a control is told %s', (_, each, readBack, behind, outcome) => {
  expect(outcomeOf(each, readBack, behind).outcome).toBe(outcome)
})
