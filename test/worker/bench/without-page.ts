import { createApp } from '../../../worker/app.ts'
import { sleep } from '../../../worker/request/sleep.ts'

export { ClientMeter } from '../../../worker/meter/client-meter.ts'
export { DeploymentMeter } from '../../../worker/meter/deployment-meter.ts'
export { ProductMeter } from '../../../worker/meter/product-meter.ts'
export { TokenBook } from '../../../worker/tokens/token-book.ts'
/** The worker as somebody deploys it who wants no page. */
export default createApp({ fetch: (...sent) => fetch(...sent), now: Date.now, sleep, log: console.log })
