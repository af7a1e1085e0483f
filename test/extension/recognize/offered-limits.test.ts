import { expect, it } from 'vitest'
import { createOfferedLimits } from '../../../extension/recognize/offered-limits.ts'
import { createWorkerClient } from '../../../extension/recognize/worker-client.ts'

const product = {
  id: 'tencent/VatInvoiceOCR',
  emulated: false,
  mediaTypes: ['image/jpeg'],
  maximumBytes: 1000,
  minimumSide: 15,
  maximumSide: 4096,
  ratePerSecond: 10,
  reads: 'any',
}

function setUp(answer: () => Response | Promise<Response>, access = { address: 'https://worker.example', token: 't' }) {
  const asked: string[] = []
  let time = 0
  const send: typeof fetch = async (address) => {
    asked.push(String(address))
    return answer()
  }
  const limits = createOfferedLimits({
    client: createWorkerClient({ fetch: send, access: async () => access }),
    access: async () => access,
    now: () => time,
  })
  const pass = (minutes: number) => {
    time += minutes * 60_000
  }
  return { limits, asked, pass }
}

it('prepares for what the worker offers, and asks only now and then', async () => {
  const { limits, asked, pass } = setUp(() => Response.json({ products: [product] }))
  expect(await limits()).toMatchObject({ mediaTypes: ['image/jpeg'], maximumBytes: 1000, maximumSide: 4096 })
  pass(9)
  await limits()
  expect(asked).toEqual(['https://worker.example/v1/products'])
  pass(2)
  await limits()
  expect(asked).toHaveLength(2)
})

it.each([
  ['is down', () => Promise.reject(new TypeError('offline'))],
  ['answers a web page', () => new Response('<html>')],
  ['offers nothing', () => Response.json({ products: [] })],
])('prepares for every known product while the worker %s', async (_, answer) => {
  const { limits } = setUp(answer)
  const { mediaTypes, maximumBytes } = await limits()
  expect(mediaTypes).toEqual(expect.arrayContaining(['image/png', 'image/jpeg']))
  expect(maximumBytes).toBeGreaterThan(1_000_000)
})

it('asks nobody while no worker is set', async () => {
  const { limits, asked } = setUp(() => Response.json({}), { address: '', token: '' })
  await limits()
  expect(asked).toEqual([])
})
