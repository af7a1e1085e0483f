import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { wouldStay } from '../../../../extension/fill/preview/would-stay.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

const radio = (checked: boolean) =>
  `<i role="radio" aria-checked="${checked}">专票</i><i role="radio" aria-checked="false">普票</i>`

test.each<[string, string, number]>([
  ['a choice without a role for none', `<div role="radiogroup">${radio(false)}</div>`, 1],
  ['a choice that something is chosen in', `<div role="radiogroup">${radio(true)}</div>`, 0],
  [
    'words side by side',
    '<div><b class="chip" tabindex="0">专票</b></div><div><span class="chip" tabindex="0">专票</span><span class="chip" tabindex="0">普票</span></div>',
    1,
  ],
  ['a list of the browser', '<select><option></option><option>专票</option></select>', 0],
  ['a text box', '<input>', 0],
])('%s is told before a fill to stay as it is filled, if it does', async (_, html, count) => {
  layOut(html)
  const { controls } = await collectFields()
  expect(controls.length).toBeGreaterThan(0)
  expect(wouldStay(controls.map(({ id }) => id))).toHaveLength(count)
})
