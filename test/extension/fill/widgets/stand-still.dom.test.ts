import { afterEach, expect, test, vi } from 'vitest'
import { endMotion, standStill } from '../../../../extension/fill/widgets/stand-still.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

/** A motion as a browser tells of it, and whether it was brought to its end. */
const motion = (playbackRate: number, endTime: number) => ({
  playState: 'running',
  playbackRate,
  effect: { getComputedTiming: () => ({ endTime }) },
  finish: vi.fn(),
})

test('what fades in is shown at once; what never ends, stands still or runs backward is let be', () => {
  const motions = {
    fades: motion(1, 300),
    spins: motion(1, Number.POSITIVE_INFINITY),
    held: motion(0, 300),
    back: motion(-1, 300),
  }
  const box = Object.assign(document.createElement('div'), { getAnimations: () => Object.values(motions) })
  endMotion([box as unknown as Element])
  const ended = Object.entries(motions).filter(([, { finish }]) => finish.mock.calls.length > 0)
  expect(ended.map(([name]) => name)).toEqual(['fades'])
})

test('a list that begins to fade in only once it is there is brought to its end as well', async () => {
  layOut('<div></div>')
  const late = motion(1, 300)
  const looks = [[], [late], []]
  const box = Object.assign(document.querySelector('div') as Element, { getAnimations: () => looks.shift() ?? [] })
  await standStill(() => [box as unknown as Element])
  expect(late.finish).toHaveBeenCalledOnce()
  expect(looks).toEqual([])
})
