import type { OwnTitle } from '../../shared/checks/check.ts'
import type { Claims } from '../claims/claim-store.ts'
import { type SiteRule, siteRules, withRule } from '../fill/sites/site-rules.ts'
import type { Ledger } from '../ledger/ledger-store.ts'
import type { Setting } from '../settings/define-setting.ts'
import { ownTitles, workerAddress, workerToken } from '../settings/settings.ts'
import { type Backup, carriedSettings } from './backup.ts'

/** How much of a backup was new here. */
export interface Restored {
  invoices: number
  /** Invoices of the backup that the ledger knew. */
  known: number
  claims: number
  rules: number
  companies: number
}

/** What was taught here about the same control counts. */
async function restoreRules(kept: readonly SiteRule[]): Promise<number> {
  const here = await siteRules.get()
  const joined = here.reduce(withRule, kept.reduce(withRule, []))
  await siteRules.set(joined)
  return Math.max(0, joined.length - here.length)
}

const companyKey = ({ name, taxId = '' }: OwnTitle) => `${name} ${taxId}`

async function restoreCompanies(kept: readonly OwnTitle[]): Promise<number> {
  if (await ownTitles.isManaged()) return 0
  const here = await ownTitles.get()
  const joined = new Map([...here, ...kept].map((title) => [companyKey(title), title]))
  await ownTitles.set([...joined.values()])
  return joined.size - here.length
}

/** A choice made here, or by an administrator, stays. */
async function restoreSetting(setting: Setting<unknown>, kept: unknown): Promise<void> {
  if (kept === undefined || (await setting.isStored()) || (await setting.isManaged())) return
  await setting.set(kept)
}

/** Address and token go together or not at all; the person agrees to it anew before anything is sent there. */
async function restoreWorker({ address, token }: NonNullable<Backup['worker']>): Promise<void> {
  if ((await workerAddress.isManaged()) || (await workerToken.isManaged())) return
  await workerAddress.set(address)
  await workerToken.set(token)
}

/** Where what is remembered lies. */
interface Stores {
  ledger: Pick<Ledger, 'merge'>
  claims: Pick<Claims, 'merge'>
}

/**
 * Adds what a backup holds to what is here, which stays as it is; with the backup's worker only if asked. Restoring
 * twice changes nothing more.
 */
export async function restore(
  backup: Backup,
  { ledger, claims }: Stores,
  { withWorker }: { withWorker: boolean },
): Promise<Restored> {
  const { added, ids } = await ledger.merge(backup.ledger)
  const begun = await claims.merge(backup.claims, ids)
  const rules = await restoreRules(backup.siteRules)
  const companies = await restoreCompanies(backup.companies)
  for (const setting of carriedSettings) await restoreSetting(setting, backup.settings[setting.key])
  if (withWorker && backup.worker) await restoreWorker(backup.worker)
  return { invoices: added, known: backup.ledger.length - added, claims: begun, rules, companies }
}
