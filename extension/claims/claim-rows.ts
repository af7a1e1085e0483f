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

interface Known {
  entries: readonly LedgerEntry[]
  jobs: readonly Job[]
  today: string
  ownTitles: readonly OwnTitle[]
}

const papersIn = (jobs: readonly Job[]): FoundPaper[] =>
  jobs.flatMap(({ id, file, papers = [] }) => papers.map((paper) => ({ job: id, fileName: file.name, paper })))

/** The invoices of a claim in the order they were added; what was deleted from the ledger is left out. */
export function claimRows(claim: Claim, { entries, jobs, today, ownTitles }: Known): ClaimRow[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const present = new Set(jobs.map(({ id }) => id))
  const rows = claim.invoices.flatMap(({ entry: id, step }) => {
    const entry = byId.get(id)
    return entry ? [{ entry, step }] : []
  })
  const candidates = rows.map(({ entry: { id, invoice, carriers } }) => ({
    id,
    invoice,
    jobs: carriers.map(({ job }) => job),
  }))
  const pairs = pairPapers(papersIn(jobs), candidates)
  return rows.map(({ entry, step }) => {
    const papers = pairs.get(entry.id) ?? []
    const hasOriginal = entry.carriers.some(({ job }) => present.has(job))
    const kinds = papers.map(({ paper }) => paper.kind)
    return { entry, step, papers, missing: missingOf(entry.invoice, { papers: kinds, hasOriginal, today, ownTitles }) }
  })
}
