import { fileURLToPath } from 'node:url'
import { pictureOf } from './bench/picture-of.ts'
import { sdkMilliseconds } from './bench/sdk-cost.ts'
import { startLocalWorker } from './demo/worker.ts'
import { startEmulatedClouds } from './emulated-clouds.ts'

const clouds = await startEmulatedClouds()
const entrypoint = fileURLToPath(new URL('../test/worker/bench/measured.ts', import.meta.url))
const worker = await startLocalWorker(
  { ...clouds.variables, LIMITS: JSON.stringify({ 'tencent/VatInvoiceOCR': { ratePerSecond: 1e6 } }) },
  { entrypoint },
)
for (const kb of [100, 1024, 6144]) {
  const body = pictureOf(kb * 1024)
  for (const work of ['floor', 'signed', 'whole'])
    for (const times of [0, 5]) {
      const s = performance.now()
      const r = await fetch(`${worker.origin}/${work}?times=${times}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${worker.token}` },
        body,
      })
      console.log(kb, work, times, r.status, (await r.text()).slice(0, 200), Math.round(performance.now() - s))
    }
  console.log('sdk', await sdkMilliseconds(body))
}
await worker.close()
await clouds.close()
