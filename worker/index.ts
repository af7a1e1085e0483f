import { createApp } from './app.ts'
import { Meter } from './meter/meter.ts'
import { sleep } from './request/sleep.ts'

export { Meter }
export default createApp({ fetch: (...sent) => fetch(...sent), now: Date.now, sleep, log: console.log })
