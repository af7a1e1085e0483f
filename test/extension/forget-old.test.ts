import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { forgetOld } from '../../extension/forget-old.ts'
import type { Stage } from '../../extension/inbox-job.ts'
import { inbox } from '../../extension/store.ts'

const add = async (id: string, capturedAt: string, stage: Stage) => {
  await inbox.add({ id, name: id, bytes: new Blob(['x']), capturedAt, origin: { kind: 'file' } })
  await inbox.update(id, { stage })
}

it('forgets what is finished and older than asked, and nothing else', async () => {
  await add('old', '2026-01-01T00:00:00Z', 'done')
  await add('old but failed', '2026-01-01T00:00:01Z', 'failed')
  await add('old and waiting', '2026-01-01T00:00:02Z', 'asking')
  await add('young', '2026-03-01T00:00:00Z', 'done')
  await forgetOld(inbox, 30, Date.parse('2026-03-05T00:00:00Z'))
  expect((await inbox.list()).map(({ id }) => id)).toEqual(['old but failed', 'old and waiting', 'young'])
  expect(await inbox.bytes('old')).toBeUndefined()
})
