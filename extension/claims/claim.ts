/** How far an invoice of a claim is: 未报 → 已填 → 已报 → 已入账. A person may take each step back. */
export const claimSteps = ['open', 'filled', 'filed', 'booked'] as const
export type ClaimStep = (typeof claimSteps)[number]

export interface ClaimedInvoice {
  /** Id of its ledger entry. */
  entry: string
  step: ClaimStep
}

/** A supporting paper that the person put to an invoice of the claim, or to none of them. */
export interface PlacedPaper {
  /** `paperKey` of the paper. */
  paper: string
  /** Id of the ledger entry; absent where it belongs to none. */
  entry?: string
}

/** Invoices gathered for one reimbursement (报销批次). An invoice is in one claim at most. */
export interface Claim {
  id: string
  name: string
  /** ISO 8601. */
  createdAt: string
  /** In the order they were added. */
  invoices: ClaimedInvoice[]
  /** What the person decided about papers; it counts before everything a paper says. */
  placed?: PlacedPaper[]
}
