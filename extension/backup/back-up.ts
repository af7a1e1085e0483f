import type { Claims } from '../claims/claim-store.ts'
import { siteRules } from '../fill/sites/site-rules.ts'
import type { Ledger } from '../ledger/ledger-store.ts'
import type { Setting } from '../settings/define-setting.ts'
import { ownTitles, workerAddress, workerToken } from '../settings/settings.ts'
import { type Backup, backupText, carriedSettings } from './backup.ts'

/** What the person chose; an administrator's value is the administrator's to give. */
async function chosen<Value>(setting: Setting<Value>): Promise<Value | undefined> {
  return (await setting.isStored()) && !(await setting.isManaged()) ? setting.get() : undefined
}

/** The person's own worker, where there is one whole: its address together with its token. */
export async function ownWorker(): Promise<Backup['worker']> {
  const [address, token] = await Promise.all([chosen(workerAddress), chosen(workerToken)])
  return address && token ? { address, token } : undefined
}

async function chosenSettings(): Promise<Backup['settings']> {
  const pairs = await Promise.all(carriedSettings.map(async (setting) => [setting.key, await chosen(setting)] as const))
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
}

/** Where what is remembered lies. */
interface Stores {
  ledger: Pick<Ledger, 'list'>
  claims: Pick<Claims, 'list'>
}

/** The one file with ledger, claims, site rules, companies and settings; address and token of the worker only if asked. */
export async function backUp(
  { ledger, claims }: Stores,
  { withWorker }: { withWorker: boolean },
  now = new Date(),
): Promise<{ name: string; content: Blob }> {
  const text = backupText({
    madeAt: now.toISOString(),
    ledger: (await ledger.list()).map(({ keys, marks, ...kept }) => kept),
    claims: await claims.list(),
    siteRules: await siteRules.get(),
    companies: (await chosen(ownTitles)) ?? [],
    settings: await chosenSettings(),
    worker: withWorker ? await ownWorker() : undefined,
  })
  const name = `发票速填备份-${now.toISOString().slice(0, 10)}.json`
  return { name, content: new Blob([text], { type: 'application/json' }) }
}
