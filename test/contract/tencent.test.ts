import { expect, test } from 'vitest'
import type { RecognizeReply } from '../../shared/api.ts'
import { createApp } from '../../worker/app.ts'
import { bindings, post } from '../worker/request.ts'
import { fixtures } from './fixtures.ts'

const app = createApp({ fetch: (...sent) => fetch(...sent), now: Date.now })
const readable = fixtures.filter(({ name }) => !name.includes('misread'))

test.each(readable)('$file comes out as what is printed on it', async ({ bytes, expected }) => {
  const response = await app.request('/v1/recognize', post(bytes), bindings)
  expect(response.status).toBe(200)
  const { recognitions } = await response.json<RecognizeReply>()
  expect(recognitions).toEqual([expect.objectContaining({ invoice: expect.objectContaining(expected) })])
})
