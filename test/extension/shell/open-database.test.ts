import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { inboxMigrations } from '../../../extension/inbox/database.ts'
import { ledgerMigrations } from '../../../extension/ledger/ledger-store.ts'
import { createOpener } from '../../../extension/shell/open-database.ts'

const kept = [
  ['inbox', 'jobs', inboxMigrations],
  ['ledger', 'entries', ledgerMigrations],
] as const
const versions = kept.flatMap(([name, store, migrations]) =>
  migrations.map((_, at) => [name, at + 1, store, migrations] as const),
)

it.each(versions)(
  'keeps everything in the %s of somebody who comes from version %i',
  async (name, version, store, all) => {
    const key = `${name} ${version}`
    const before = await createOpener(key, all.slice(0, version) as never)()
    await before.put(store as never, { id: 'a', marks: [] } as never)
    before.close()
    const now = await createOpener(key, all as never)()
    expect(await now.get(store as never, 'a' as never)).toMatchObject({ id: 'a' })
  },
)

it('walks a stored shape through every step it has missed, and only those', async () => {
  const walked: number[] = []
  const steps = [1, 2, 3].map((step) => () => void walked.push(step))
  ;(await createOpener('steps', steps.slice(0, 1))()).close()
  await createOpener('steps', steps)()
  expect(walked).toEqual([1, 2, 3])
})

it('makes room for a newer version of us and opens again when asked', async () => {
  const older = createOpener('room', [() => undefined])
  await older()
  const newer = await createOpener('room', [() => undefined, () => undefined])()
  expect(newer.version).toBe(2)
  await expect(older()).rejects.toMatchObject({ code: 'storage-newer' })
})

it('says that an older context keeps the old shape, and goes on once it is gone', async () => {
  const stubborn = await openDB('busy', 1)
  const opener = createOpener('busy', [() => undefined, () => undefined])
  await expect(opener()).rejects.toMatchObject({ code: 'storage-busy' })
  stubborn.close()
  await expect
    .poll(() =>
      opener().then(
        ({ version }) => version,
        () => 0,
      ),
    )
    .toBe(2)
})
