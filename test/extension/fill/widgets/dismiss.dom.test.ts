import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { closes, dismiss } from '../../../../extension/fill/widgets/dismiss.ts'
import type { Popup } from '../../../../extension/fill/widgets/popup.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

/** A list beside a box, and what the page heard of presses beside the list. */
function openList() {
  layOut('<form><input readonly></form><div class="list"><p>餐饮费</p></div>')
  for (const element of document.querySelectorAll('.list, .list *')) Object.assign(element, { getAnimations: () => [] })
  const [opener, list] = ['input', '.list'].map((name) => document.querySelector(name) as HTMLElement) as [
    HTMLElement,
    HTMLElement,
  ]
  const popup: Popup = { boxes: () => (list.isConnected ? [list] : []), options: () => [] }
  const pressed = vi.fn()
  document.addEventListener('mousedown', pressed)
  return { opener, list, popup, pressed }
}

test('a list that a script slides away is waited for and not pressed beside', async () => {
  const { opener, list, popup, pressed } = openList()
  let top = 0
  vi.spyOn(list, 'getBoundingClientRect').mockImplementation(() => {
    top += 3
    return new DOMRect(0, top, 100, 20)
  })
  setTimeout(() => list.remove(), 300)
  expect(await closes(popup)).toBe(true)
  await dismiss(opener, popup)
  expect(pressed).not.toHaveBeenCalled()
})

test('a list that stays is closed by a press beside it', async () => {
  const { opener, list, popup, pressed } = openList()
  expect(await closes(popup)).toBe(false)
  pressed.mockImplementation(() => list.remove())
  await within(
    () => [opener],
    () => dismiss(opener, popup),
  )
  expect(pressed).toHaveBeenCalledOnce()
})

test('a list that has all but faded is as good as closed', async () => {
  const { opener, list, popup, pressed } = openList()
  list.style.opacity = '0.02'
  expect(await closes(popup)).toBe(true)
  await dismiss(opener, popup)
  expect(pressed).not.toHaveBeenCalled()
})

test.each(['class="list kit-leave-active"', 'class="list" data-state="closed"'])(
  'a list that says it is on its way out, %s, is as good as closed',
  async (says) => {
    const { opener, list, popup, pressed } = openList()
    const marked = document.createRange().createContextualFragment(`<div ${says}></div>`).firstElementChild
    for (const { name, value } of marked?.attributes ?? []) list.setAttribute(name, value)
    expect(await closes(popup)).toBe(true)
    await dismiss(opener, popup)
    expect(pressed).not.toHaveBeenCalled()
  },
)

/** A box over the whole page with a sheet and the paper of a list in it. */
function paperOverPage() {
  const open = openList()
  open.list.innerHTML = '<div class="sheet"></div><div class="paper"><p>餐饮费</p></div>'
  const whole = new DOMRect(0, 0, innerWidth, innerHeight)
  for (const element of [open.list, open.list.firstElementChild])
    if (element) vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(whole)
  const paper = open.list.querySelector('.paper') as HTMLElement
  return { ...open, paper }
}

test('a list whose paper has faded is as good as closed, though the empty box around it is still there', async () => {
  const { opener, paper, popup, pressed } = paperOverPage()
  paper.style.opacity = '0'
  expect(await closes(popup)).toBe(true)
  await dismiss(opener, popup)
  expect(pressed).not.toHaveBeenCalled()
})

test('a list on paper over the whole page stays open while the paper is there', async () => {
  expect(await closes(paperOverPage().popup)).toBe(false)
})
