import { Hono } from 'hono'

const app = new Hono<{ Bindings: { CLOUD: string } }>()

/** Reads an upload and sends it on, as it is, to a cloud: the least that anything between a caller and a cloud can do. */
app.post('/relay', async (context) => {
  const body = await context.req.arrayBuffer()
  const answer = await fetch(context.env.CLOUD, { method: 'POST', body })
  return context.text(await answer.text())
})

/** The least a handler can do with an upload: read it. */
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
