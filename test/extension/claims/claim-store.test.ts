import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { claimMigrations, claims } from '../../../extension/claims/claim-store.ts'

const database = 'fapiao-fill-claims'
const made = (id: string) => ({
  id,
  name: id,
  createdAt: '2026-11-01T00:00:00Z',
  invoices: [{ entry: 'a', step: 'filed' }],
})

/** The database as a version of us left it. */
async function leftBy(version: number) {
  const opened = await openDB(database, version, {
    upgrade(upgraded, from, _, transaction) {
      for (const migrate of claimMigrations.slice(from, version)) migrate(upgraded as never, transaction as never)
    },
  })
  await opened.put('claims', made(`version ${version}`))
  opened.close()
}

test('claims of every earlier version are still there', async () => {
  for (let version = 1; version <= claimMigrations.length; version += 1) await leftBy(version)
  const kept = await claims.list()
  expect(kept).toEqual(claimMigrations.map((_, index) => made(`version ${index + 1}`)))
})

test('a claim is begun, filled with invoices, renamed, moved on and forgotten; two changes at once both count', async () => {
  const { id } = await claims.create('十一月')
  const other = await claims.create('另一个')
  await claims.add(other.id, ['taken'])
  const [elsewhere] = await Promise.all([claims.add(id, ['one', 'taken']), claims.add(id, ['two'])])
  expect(elsewhere).toBe(1)
  await claims.rename(id, '南京出差')
  await claims.setStep(id, ['one'], 'filled')
  await claims.takeOut(id, ['two'])
  const found = (await claims.list()).find((claim) => claim.id === id)
  expect(found).toMatchObject({ name: '南京出差', invoices: [{ entry: 'one', step: 'filled' }] })
  await claims.remove(id)
  expect((await claims.list()).map((claim) => claim.id)).not.toContain(id)
})
