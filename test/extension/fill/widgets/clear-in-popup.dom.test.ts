import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { clearInPopup } from '../../../../extension/fill/widgets/clear-in-popup.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

/** A box whose list has these options; resolves to what it shows after it was to be emptied. */
async function emptied(...options: string[]) {
  layOut('<form><input id="kind" readonly value="专票"></form>')
  const box = document.querySelector('#kind') as HTMLInputElement
  box.addEventListener('click', () => {
    const list = document.createElement('ul')
    list.className = 'list-panel'
    list.innerHTML = options.map((each) => `<li>${each}</li>`).join('')
    list.addEventListener('click', ({ target }) => {
      box.value = (target as Element).textContent.trim().replace(/^请选择$/u, '')
      list.remove()
    })
    document.body.append(list)
  })
  await within(
    () => [box],
    () => clearInPopup(box),
  )
  return box.value
}

test.each([['　'], ['请选择']])('a list that begins with "%s" empties its box by that', async (first) => {
  expect(await emptied(first, '专票', '普票')).toBe('')
})

test('one without such an option leaves it as it is', async () => {
  expect(await emptied('专票', '普票')).toBe('专票')
})
