import type { OwnTitle } from '../../shared/checks/check.ts'
import type { Job } from '../inbox/job.ts'
import type { LedgerEntry } from '../ledger/ledger-entry.ts'
import type { Claim, ClaimStep } from './claim.ts'
import { type Lack, missingOf } from './missing.ts'
import { type FoundPaper, pairPapers } from './pair-papers.ts'

/** One invoice of a claim with everything that is known around it. */
export interface ClaimRow {
  entry: LedgerEntry
  step: ClaimStep
  papers: readonly FoundPaper[]
  missing: readonly Lack[]
}

/** A claim as its page shows it. */
export interface ClaimView {
  rows: ClaimRow[]
  /** Papers that are here and belong to no invoice as far as anybody knows. */
  loose: FoundPaper[]
}

interface Known {
  /** Every claim: what is in another one is not missed in this. */
  claims: readonly Claim[]
  entries: readonly LedgerEntry[]
  jobs: readonly Job[]
  today: string
  ownTitles: readonly OwnTitle[]
}

const papersIn = (jobs: readonly Job[]): FoundPaper[] =>
  jobs.flatMap(({ id, file, papers = [] }) => papers.map((paper) => ({ job: id, fileName: file.name, paper })))

const candidateOf = ({ id, invoice, carriers }: LedgerEntry) => ({ id, invoice, jobs: carriers.map(({ job }) => job) })

/** Papers of invoices that are not in this claim. */
function papersElsewhere(claim: Claim, papers: readonly FoundPaper[], { claims, entries }: Known): Set<FoundPaper> {
  const own = new Set(claim.invoices.map(({ entry }) => entry))
  const others = claims.filter(({ id }) => id !== claim.id).flatMap(({ placed = [] }) => placed)
  const outside = entries.filter(({ id }) => !own.has(id)).map(candidateOf)
  const byHand = others.filter(({ entry }) => entry !== undefined)
  return new Set([...pairPapers(papers, outside, byHand).values()].flat())
}

/** The invoices of a claim in the order they were added, with their papers; what the ledger has no more is left out. */
export function viewClaim(claim: Claim, known: Known): ClaimView {
  const { entries, jobs, today, ownTitles } = known
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const present = new Set(jobs.map(({ id }) => id))
  const claimed = claim.invoices.flatMap(({ entry: id, step }) => {
    const entry = byId.get(id)
    return entry ? [{ entry, step }] : []
  })
  const found = papersIn(jobs)
  const pairs = pairPapers(
    found,
    claimed.map(({ entry }) => candidateOf(entry)),
    claim.placed,
  )
  const rows = claimed.map(({ entry, step }): ClaimRow => {
    const papers = pairs.get(entry.id) ?? []
    const hasOriginal = entry.carriers.some(({ job }) => present.has(job))
    const kinds = papers.map(({ paper }) => paper.kind)
    return { entry, step, papers, missing: missingOf(entry.invoice, { papers: kinds, hasOriginal, today, ownTitles }) }
  })
  const paired = new Set([...pairs.values()].flat())
  const elsewhere = papersElsewhere(claim, found, known)
  return { rows, loose: found.filter((paper) => !paired.has(paper) && !elsewhere.has(paper)) }
}
