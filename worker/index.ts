import { administrationPage } from './administration/administration.tsx'
import { createApp } from './app.ts'
import { ClientMeter } from './meter/client-meter.ts'
import { DeploymentMeter } from './meter/deployment-meter.ts'
import { ProductMeter } from './meter/product-meter.ts'
import { sleep } from './request/sleep.ts'
import { TokenBook } from './tokens/token-book.ts'

export { ClientMeter, DeploymentMeter, ProductMeter, TokenBook }

const surroundings = {
  fetch: (...sent: Parameters<typeof fetch>) => fetch(...sent),
  now: Date.now,
  sleep,
  log: console.log,
}
export default createApp(surroundings, administrationPage)
