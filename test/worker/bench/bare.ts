import { Hono } from 'hono'

/** The least a handler can do with an upload: read it. */
const app = new Hono()
app.post('*', async (context) => {
  await context.req.arrayBuffer()
  return context.json({ ok: true })
})

export default app
