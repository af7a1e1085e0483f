import { createApp } from './app.ts'

export default createApp({ fetch: (...sent) => fetch(...sent), now: Date.now })
