import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { asksToConfirm, cancelButton, confirmIn } from '../../../../extension/fill/widgets/confirm.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

async function pressedIn(html: string): Promise<string> {
  layOut(`<i id="opener"></i><div class="popup">${html}</div>`)
  const [opener, box] = [document.querySelector('#opener'), document.querySelector('.popup')] as [Element, Element]
  let pressed = ''
  box.addEventListener('click', ({ target }) => {
    pressed = (target as Element).className
  })
  expect(asksToConfirm([box])).toBe(true)
  await within(
    () => [opener, box],
    () => confirmIn([box], opener),
  )
  return pressed
}

test('a choice is confirmed by words in an element of the page’s own making', async () => {
  expect(await pressedIn('<view class="left">取消</view><view class="right">确定</view>')).toBe('right')
  expect(cancelButton([document.querySelector('.popup') as Element])?.className).toBe('left')
})

test('what says that it is pressed comes before a heading of the same words', async () => {
  expect(await pressedIn('<div class="title">确认</div><button class="yes">确认</button>')).toBe('yes')
})
