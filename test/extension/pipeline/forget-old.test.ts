import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { inbox } from '../../../extension/inbox/inbox.ts'
import type { Stage } from '../../../extension/inbox/job.ts'
import { forgetOldEntries, forgetOldFiles } from '../../../extension/pipeline/forget-old.ts'
import { entryOf } from '../ledger/made-entries.ts'

const add = async (id: string, capturedAt: string, stage: Stage) => {
  await inbox.add({ id, name: id, bytes: new Blob(['x']), capturedAt, origin: { kind: 'file' } })
  await inbox.update(id, { stage })
}

it('forgets what is finished or failed and older than asked, and nothing else', async () => {
  await add('old', '2026-01-01T00:00:00Z', 'done')
  await add('old but failed', '2026-01-01T00:00:01Z', 'failed')
  await add('old and waiting', '2026-01-01T00:00:02Z', 'asking')
  await add('young', '2026-03-01T00:00:00Z', 'done')
  await add('failed lately', '2026-03-04T12:00:00Z', 'failed')
  await forgetOldFiles(inbox, 30, Date.parse('2026-03-05T00:00:00Z'))
  expect((await inbox.list()).map(({ id }) => id)).toEqual(['old and waiting', 'young', 'failed lately'])
  expect(await inbox.bytes('old')).toBeUndefined()
  expect(await inbox.bytes('old but failed')).toBeUndefined()
})

it('keeps no finished file beyond the next opening when none is wanted', async () => {
  await forgetOldFiles(inbox, 0, Date.parse('2026-03-05T00:00:00Z'))
  expect((await inbox.list()).map(({ id }) => id)).toEqual(['old and waiting', 'failed lately'])
})

it('keeps a finished file until the ledger has taken what it says', async () => {
  await add('unknown to the ledger', '2026-01-01T00:00:03Z', 'done')
  await inbox.update('unknown to the ledger', { drafts: [{ fields: {}, items: [] }] })
  const now = Date.parse('2026-03-05T00:00:00Z')
  await forgetOldFiles(inbox, 0, now)
  expect((await inbox.list()).map(({ id }) => id)).toContain('unknown to the ledger')
  await inbox.update('unknown to the ledger', { noted: 'hash' })
  await forgetOldFiles(inbox, 0, now)
  expect((await inbox.list()).map(({ id }) => id)).not.toContain('unknown to the ledger')
})

describe('the ledger', () => {
  const year = '2028-06-01T00:00:00Z'
  const known = { ...entryOf('known'), rememberedAt: '2026-01-01T00:00:00Z' }
  const filled = { ...known, id: 'filled lately', fills: [{ at: '2028-05-01T00:00:00Z' }] }
  const forgotten = async (days: number) => {
    const removed: string[] = []
    const ledger = {
      list: async () => [known, filled],
      remove: async (ids: readonly string[]) => void removed.push(...ids),
    }
    await forgetOldEntries(ledger, days, Date.parse(year))
    return removed
  }

  it('forgets invoices that were neither read nor filled for the time asked', async () => {
    expect(await forgotten(365)).toEqual(['known'])
  })

  it('forgets nothing by itself where no time is set', async () => {
    expect(await forgotten(0)).toEqual([])
  })
})
