import { afterEach, describe, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

const rates = ['选择', '6%', '13%']

/** A list that is its own box; closed it takes no choice. */
function page(takes = true, slides = 0): { list: Element; held(): string } {
  layOut(`<div id="t">税率</div><div role="listbox" aria-expanded="false" aria-labelledby="t">
    ${rates.map((rate, at) => `<p role="option" aria-selected="${at === 0}">${rate}</p>`).join('')}</div>`)
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const list = document.querySelector('[role="listbox"]') as Element
  const open = () => list.getAttribute('aria-expanded') === 'true'
  let drawn = false
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    return !this.matches('[role="option"]') || open() || drawn || this.getAttribute('aria-selected') === 'true'
  })
  const options = [...list.children]
  const choose = (option: Element) => {
    for (const each of takes ? options : []) each.setAttribute('aria-selected', String(each === option))
  }
  list.addEventListener('click', ({ target }) => {
    const option = options.find((each) => each === target)
    if (open() && option) choose(option)
    drawn = !open()
    setTimeout(() => list.setAttribute('aria-expanded', String(drawn)), open() ? 0 : slides)
  })
  const held = () => options.find((each) => each.getAttribute('aria-selected') === 'true')?.textContent ?? ''
  return { list, held }
}

async function write() {
  const [control] = (await collectFields()).controls
  expect(control).toMatchObject({ widget: 'own list', value: '' })
  const step: FillStep = {
    id: control?.id ?? '',
    kind: 'choice',
    target: 'taxRate',
    value: '13%',
    text: '13%',
    otherwise: [],
  }
  return insertSteps([step])
}

describe('a list that is its own box', () => {
  test('is chosen from only once it says that it is open', async () => {
    const { held } = page(true, 150)
    expect(await write()).toMatchObject([{ outcome: 'filled', readBack: '13%' }])
    expect(held()).toBe('13%')
  })
  test('is opened first, chosen from and closed', async () => {
    const { list, held } = page()
    expect(await write()).toMatchObject([{ outcome: 'filled', readBack: '13%' }])
    expect(held()).toBe('13%')
    expect(list.getAttribute('aria-expanded')).toBe('false')
  })

  test('is not filled while it only invites a choice', async () => {
    const { list } = page(false)
    expect(await write()).toMatchObject([{ outcome: 'failed', reason: 'refused' }])
    expect(list.getAttribute('aria-expanded')).toBe('false')
  })

  test('goes back to its invitation', async () => {
    const { held } = page()
    await write()
    expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['restored'])
    expect(held()).toBe('选择')
  })
})
