import { expect, it } from 'vitest'
import { firstRegion } from '../../../../extension/capture/region/region.ts'
import { keyAction } from '../../../../extension/capture/region/region-keys.ts'

const bounds = { width: 1000, height: 800 }
const region = { x: 100, y: 100, width: 50, height: 40 }
const press = (key: string, modifiers: { shiftKey?: boolean; fine?: boolean } = {}) => ({
  key,
  shiftKey: false,
  fine: false,
  ...modifiers,
})

it.each([
  ['an arrow moves it', press('ArrowRight'), { ...region, x: 110 }],
  ['an arrow with Ctrl or Alt moves it one pixel', press('ArrowUp', { fine: true }), { ...region, y: 99 }],
  ['an arrow with Shift resizes it', press('ArrowDown', { shiftKey: true }), { ...region, height: 50 }],
  ['both together resize it one pixel', press('ArrowLeft', { shiftKey: true, fine: true }), { ...region, width: 49 }],
])('%s', (_, key, expected) => {
  expect(keyAction(key, region, bounds)).toEqual({ type: 'frame', region: expected })
})

it.each(['ArrowDown', 'Enter'])('%s makes a region when there is none', (key) => {
  expect(keyAction(press(key), undefined, bounds)).toEqual({ type: 'frame', region: firstRegion(bounds) })
})

it('Enter takes what is framed, Escape leaves, other keys mean nothing', () => {
  expect(keyAction(press('Enter'), region, bounds)).toEqual({ type: 'take' })
  expect(keyAction(press('Escape'), region, bounds)).toEqual({ type: 'leave' })
  expect(keyAction(press('a'), region, bounds)).toBeUndefined()
})
