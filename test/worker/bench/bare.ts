import { Hono } from 'hono'

/** The least a handler can do with an upload: read it. */
const app = new Hono()
app.post('*', async (context) => {
  await context.req.arrayBuffer()
  return context.json({ ok: true })
})

// The configuration wants them; nobody asks them anything here.
export { ClientMeter } from '../../../worker/meter/client-meter.ts'
export { DeploymentMeter } from '../../../worker/meter/deployment-meter.ts'
export { ProductMeter } from '../../../worker/meter/product-meter.ts'
export { TokenBook } from '../../../worker/tokens/token-book.ts'
export default app
