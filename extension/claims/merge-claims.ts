import { withInvoices, withStep } from './change-claim.ts'
import type { Claim } from './claim.ts'

/** What has to be stored for the kept claims to be here as well, and how many of them are new. */
export interface MergedClaims {
  put: Claim[]
  added: number
}

/** A kept claim in terms of the ledger that is here; invoices that did not come with it are left out. */
function translated(kept: Claim, ids: ReadonlyMap<string, string>): Claim {
  const { placed, ...claim } = kept
  const invoices = kept.invoices.flatMap(({ entry, step }) => {
    const here = ids.get(entry)
    return here === undefined ? [] : [{ entry: here, step }]
  })
  const known = placed?.map(({ paper, entry }) => {
    const here = entry === undefined ? undefined : ids.get(entry)
    return { paper, ...(here === undefined ? {} : { entry: here }) }
  })
  return { ...claim, invoices, ...(known ? { placed: known } : {}) }
}

/** Adds the kept invoices that no claim has, each as far as it was. */
function joined(here: Claim, kept: Claim, others: readonly Claim[]): Claim {
  const ids = kept.invoices.map(({ entry }) => entry)
  const own = new Set(here.invoices.map(({ entry }) => entry))
  const { claim } = withInvoices(here, ids, others)
  return kept.invoices
    .filter(({ entry }) => !own.has(entry))
    .reduce((changed, { entry, step }) => withStep(changed, [entry], step), claim)
}

/**
 * Kept claims joined with those that are here: what is here counts, and no invoice is in two claims. `ids` leads from the
 * kept entries of the ledger to those that are here. Pure.
 */
export function mergeClaims(
  here: readonly Claim[],
  kept: readonly Claim[],
  ids: ReadonlyMap<string, string>,
): MergedClaims {
  const all = new Map(here.map((claim) => [claim.id, claim]))
  const put = new Map<string, Claim>()
  let added = 0
  for (const each of kept) {
    const { invoices, ...begun } = translated(each, ids)
    const known = all.get(each.id)
    const claim = joined(known ?? { ...begun, invoices: [] }, { ...begun, invoices }, [...all.values()])
    if (!known) added += 1
    all.set(claim.id, claim)
    put.set(claim.id, claim)
  }
  return { put: [...put.values()], added }
}
