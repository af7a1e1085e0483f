import 'fake-indexeddb/auto'
import { fakeBrowser } from '@webext-core/fake-browser'
import { beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '../../../extension/backup/back-up.ts'
import { readBackup } from '../../../extension/backup/backup.ts'
import { restore } from '../../../extension/backup/restore.ts'
import { claims } from '../../../extension/claims/claim-store.ts'
import { siteRules } from '../../../extension/fill/sites/site-rules.ts'
import { ledger } from '../../../extension/ledger/ledger-store.ts'
import { refreshManaged } from '../../../extension/settings/managed-settings.ts'
import {
  cloudConsent,
  cloudUse,
  ledgerDays,
  ownTitles,
  retentionDays,
  workerAddress,
  workerToken,
} from '../../../extension/settings/settings.ts'
import { carrierOf, invoiceOf } from '../ledger/made-entries.ts'

const rule = {
  site: 'https://oa.example.com',
  form: '/claim/*',
  label: '票据编号',
  path: 'input',
  field: 'invoiceNumber',
}
const company = { name: '云栖样例集团有限公司', taxId: '91440100MAX4DBAF8B' }
const sha256 = 'a'.repeat(64)

/** Another computer: nothing stored, nothing remembered. */
async function afresh(): Promise<void> {
  fakeBrowser.reset()
  await ledger.clear()
  for (const { id } of await claims.list()) await claims.remove(id)
}

async function used(): Promise<void> {
  const entry = await ledger.add({ invoice: invoiceOf(), carrier: carrierOf('a', { sha256 }) })
  await ledger.addFill(entry!.id, { at: '2026-11-20T09:00:00Z', host: 'oa.example.com' })
  const { id } = await claims.create('南京出差')
  await claims.add(id, [entry!.id])
  await claims.setStep(id, [entry!.id], 'filed')
  await siteRules.set([rule as never])
  await ownTitles.set([company])
  await cloudUse.set('never')
  await workerAddress.set('https://fapiao.example.com')
  await workerToken.set('fp_secret')
  await cloudConsent.set('https://fapiao.example.com')
}

const backup = async (withWorker = false) => (await backUp({ ledger, claims }, { withWorker })).content
const takeBack = async (file: Blob, withWorker = false) =>
  restore(await readBackup(file), { ledger, claims }, { withWorker })
/** A backup in which somebody changed something. */
const changed = async (change: object) =>
  new Blob([JSON.stringify({ ...JSON.parse(await (await backup()).text()), ...change })])

beforeEach(async () => {
  await afresh()
  await used()
})

describe('a backup restored on another computer', () => {
  it('has ledger, claims, rules, companies and settings again', async () => {
    const [entries, kept, file] = [await ledger.list(), await claims.list(), await backup()]
    await afresh()
    expect(await takeBack(file)).toEqual({ invoices: 1, known: 0, claims: 1, rules: 1, companies: 1 })
    expect(await ledger.list()).toEqual(entries)
    expect(await claims.list()).toEqual(kept)
    expect(await siteRules.get()).toEqual([rule])
    expect(await ownTitles.get()).toEqual([company])
    expect(await cloudUse.get()).toBe('never')
  })

  it('has no consent, and neither address nor token of a worker', async () => {
    const file = await backup()
    expect(await file.text()).not.toMatch(/fp_secret|fapiao\.example\.com|onsent/)
    await afresh()
    await takeBack(file, true)
    expect([await cloudConsent.get(), await workerAddress.get(), await workerToken.get()]).toEqual(['', '', ''])
  })

  it('has address and token together, if asked on both computers, and still no consent', async () => {
    const file = await backup(true)
    await afresh()
    await takeBack(file)
    expect([await workerAddress.get(), await workerToken.get()]).toEqual(['', ''])
    await takeBack(file, true)
    expect([await workerAddress.get(), await workerToken.get()]).toEqual(['https://fapiao.example.com', 'fp_secret'])
    expect(await cloudConsent.get()).toBe('')
  })
})

describe('a backup restored where something is', () => {
  it('changes nothing where all of it is there', async () => {
    const [entries, file] = [await ledger.list(), await backup()]
    expect(await takeBack(file)).toEqual({ invoices: 0, known: 1, claims: 0, rules: 0, companies: 0 })
    expect(await ledger.list()).toEqual(entries)
    expect(await ownTitles.get()).toEqual([company])
  })

  it('leaves what was chosen and taught here as it is', async () => {
    const file = await backup()
    await afresh()
    await cloudUse.set('doubt')
    await siteRules.set([{ ...rule, field: 'none' }] as never)
    await takeBack(file)
    expect(await cloudUse.get()).toBe('doubt')
    expect(await siteRules.get()).toEqual([{ ...rule, field: 'none' }])
  })

  it('leaves what the administrator set', async () => {
    await retentionDays.set(7)
    const file = await backup(true)
    await afresh()
    await fakeBrowser.storage.managed.set({ retentionDays: 1, ownTitles: [], workerAddress: 'https://company.example' })
    await refreshManaged()
    await takeBack(file, true)
    expect([await retentionDays.get(), await ownTitles.get()]).toEqual([1, []])
    expect([await workerAddress.get(), await workerToken.get()]).toEqual(['https://company.example', ''])
  })
})

describe('a file made before there were claims', () => {
  it('is restored like any other', async () => {
    const { claims: _, ...before } = JSON.parse(await (await backup()).text())
    await afresh()
    expect(await takeBack(new Blob([JSON.stringify(before)]))).toMatchObject({ invoices: 1, claims: 0 })
  })
})

describe('a file that is no backup of ours, or no longer', () => {
  const text = (content: string) => async () => new Blob([content])
  const refused: [string, string, () => Promise<Blob>][] = [
    ['is cut off', 'not-a-backup', async () => (await backup()).slice(0, -20)],
    ['is empty', 'not-a-backup', text('')],
    ['is another JSON', 'not-a-backup', text('{"fapiaoFillRules":1,"rules":[]}')],
    ['is nested too deep to read', 'not-a-backup', text('['.repeat(1_000_000))],
    ['is larger than any backup', 'backup-too-large', async () => ({ size: 200 << 20 }) as Blob],
    ['comes from a newer version', 'backup-newer', () => changed({ fapiaoFillBackup: 2, ledger: 'otherwise' })],
    ['has entries that are none', 'backup-damaged', () => changed({ ledger: [{ id: 'a', invoice: {} }] })],
    ['has a setting that is not allowed', 'backup-damaged', () => changed({ settings: { cloudUse: 'sometimes' } })],
    ['has an address without its token', 'backup-damaged', () => changed({ worker: { address: 'https://x.example' } })],
    [
      'has an address that would send the token in the open',
      'backup-damaged',
      () => changed({ worker: { address: 'http://x.example', token: 'fp_1' } }),
    ],
  ]
  it.each(refused)('that %s is refused as %s, and nothing changes', async (_, code, file) => {
    const before = await ledger.list()
    await expect(file().then(takeBack)).rejects.toMatchObject({ code })
    expect(await ledger.list()).toEqual(before)
    expect(await cloudUse.get()).toBe('never')
  })
})

describe('a file that was made to harm', () => {
  it('sets nothing but what a backup names', async () => {
    const file = await changed({
      settings: { cloudConsent: 'https://evil.example', welcomed: true },
      cloudConsent: 'x',
    })
    await afresh()
    await takeBack(file, true)
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).toSorted()).toEqual(['ownTitles', 'siteRules'])
  })

  it('reaches no prototype', async () => {
    const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'
    const file = new Blob([(await (await backup()).text()).replaceAll('{', `{${poison},`)])
    await afresh()
    await takeBack(file)
    const [entry] = await ledger.list()
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(Object.keys(entry!.invoice)).not.toContain('__proto__')
    expect((entry!.invoice as { polluted?: boolean }).polluted).toBeUndefined()
    expect(await ledgerDays.get()).toBe(0)
  })

  it('brings no document numbers of persons into the ledger', async () => {
    const [kept] = JSON.parse(await (await backup()).text()).ledger
    const invoice = { ...kept.invoice, buyerIdNumber: '440100199001010000' }
    const file = await changed({ ledger: [{ ...kept, invoice }] })
    await afresh()
    await takeBack(file)
    expect((await ledger.list())[0]?.invoice).not.toHaveProperty('buyerIdNumber')
  })
})
