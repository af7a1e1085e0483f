import type { Claim, ClaimedInvoice, ClaimStep } from './claim.ts'

/** Adds invoices that are in no claim yet. Out: the claim, and how many were left where they are. */
export function withInvoices(claim: Claim, entries: readonly string[], others: readonly Claim[]) {
  const own = new Set(claim.invoices.map(({ entry }) => entry))
  const elsewhere = new Set(
    others.flatMap(({ id, invoices }) => (id === claim.id ? [] : invoices)).map(({ entry }) => entry),
  )
  const added = [...new Set(entries)].filter((entry) => !own.has(entry) && !elsewhere.has(entry))
  const invoices = [...claim.invoices, ...added.map((entry): ClaimedInvoice => ({ entry, step: 'open' }))]
  return { claim: { ...claim, invoices }, elsewhere: entries.filter((entry) => elsewhere.has(entry)).length }
}

/** Moves invoices to a step, forward or back; only those at `from`, where that is given. */
export function withStep(claim: Claim, entries: readonly string[], step: ClaimStep, from?: ClaimStep): Claim {
  const isMeant = (invoice: ClaimedInvoice) => entries.includes(invoice.entry) && (!from || invoice.step === from)
  return { ...claim, invoices: claim.invoices.map((each) => (isMeant(each) ? { ...each, step } : each)) }
}

/** Puts a paper to an invoice by hand, or to none. */
export function withPaper(claim: Claim, paper: string, entry?: string): Claim {
  const others = (claim.placed ?? []).filter((known) => known.paper !== paper)
  return { ...claim, placed: [...others, { paper, ...(entry === undefined ? {} : { entry }) }] }
}

export const without = (claim: Claim, entries: readonly string[]): Claim => ({
  ...claim,
  invoices: claim.invoices.filter(({ entry }) => !entries.includes(entry)),
})
