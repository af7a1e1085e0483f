import { expect, test, vi } from 'vitest'
import { switchedOff } from '../../../extension/recognize/switched-off.ts'

const call = { document: { bytes: new Uint8Array(), mediaType: 'image/png' }, idempotencyKey: '1' } as const
const signal = new AbortController().signal

test('a cloud that is switched off gets nothing', async () => {
  const cloud = vi.fn()
  await expect(switchedOff(cloud, async () => true)(call, signal)).rejects.toMatchObject({ code: 'cloud-off' })
  expect(cloud).not.toHaveBeenCalled()
})

test('switched on again, it is asked as ever', async () => {
  const cloud = vi.fn()
  await switchedOff(cloud, async () => false)(call, signal)
  expect(cloud).toHaveBeenCalledWith(call, signal)
})
