import { afterEach, expect, test, vi } from 'vitest'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { within } from '../../../../extension/fill/page/guard.ts'
import { nativeText } from '../../../../extension/fill/widgets/native-text.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

const step: FillStep = {
  id: '',
  target: 'issueDate',
  value: '2026-11-18',
  text: '2026-11-18',
  otherwise: [],
  kind: 'text',
}

test('a calendar that a typed date brings up, and that cannot be turned, is closed again', async () => {
  layOut('<div><input></div>')
  const input = document.querySelector('input') as HTMLInputElement
  const days = Array.from({ length: 30 }, (_, index) => `<td>${index + 1}</td>`).join('')
  const close = () => document.querySelector('table')?.remove()
  input.addEventListener('focus', close)
  input.addEventListener('input', () => {
    close()
    document.body.insertAdjacentHTML('beforeend', `<table><tr>${days}</tr></table>`)
  })
  const leave = ({ target }: Event) => void (target !== input && close())
  document.addEventListener('mousedown', leave)
  await within(
    () => [input],
    () => nativeText.write(input, step, step.text),
  )
  document.removeEventListener('mousedown', leave)
  expect(input.value).toBe('2026-11-18')
  expect(document.querySelector('table')).toBeNull()
})

test('what a box takes only when its calendar has gone is taken by an undo, too', async () => {
  layOut('<div><input placeholder="YYYY-MM-DD" value="2026-11-18"></div><p></p>')
  const input = document.querySelector('input') as HTMLInputElement
  let held = '2026-11-18'
  const days = Array.from({ length: 30 }, (_, index) => `<td>${index + 1}</td>`).join('')
  input.addEventListener('focus', () =>
    document.body.insertAdjacentHTML('beforeend', `<table><tr>${days}</tr></table>`),
  )
  const leave = ({ target }: Event) => {
    if (target === input || !document.querySelector('table')) return
    document.querySelector('table')?.remove()
    held = input.value
  }
  document.addEventListener('mousedown', leave)
  await within(
    () => [input],
    () => nativeText.restore(input, { shown: '' }),
  )
  document.removeEventListener('mousedown', leave)
  expect(held).toBe('')
})

test('a date box out of view is scrolled to before its calendar comes, which would be drawn out of reach', async () => {
  layOut('<div class="date-field"><input></div>')
  const input = document.querySelector('input') as HTMLInputElement
  let [scrolled, opened] = [false, false]
  input.scrollIntoView = () => {
    scrolled = true
  }
  input.addEventListener('click', () => {
    opened ||= scrolled
  })
  await within(
    () => [input],
    () => nativeText.write(input, step, step.text),
  )
  expect(opened).toBe(true)
})
