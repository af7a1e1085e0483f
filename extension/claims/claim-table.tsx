import { useMemo } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import { invoiceColumns } from '../ledger/invoice-columns.tsx'
import { type Column, entryName, InvoiceTable } from '../ledger/invoice-table.tsx'
import { paperName } from '../panel/supporting-papers.tsx'
import { Differences } from '../verify/differences.tsx'
import { standing } from '../verify/kept-verification.ts'
import { VerificationBadge } from '../verify/verification-badge.tsx'
import { keyOf, word } from '../words/words.ts'
import type { ClaimRow } from './claim-rows.ts'
import { claims } from './claim-store.ts'
import { type FoundPaper, paperKey } from './pair-papers.ts'
import { StepChoice } from './step-choice.tsx'

function Paper({ found, claim }: { found: FoundPaper; claim: string }) {
  const name = paperName(found.paper)
  const part = word('claim_paper_part', name)
  return (
    <span class="paper" title={found.fileName}>
      <Icon name="file" />
      {name}
      <button type="button" aria-label={part} title={part} onClick={() => void claims.place(claim, paperKey(found))}>
        <Icon name="close" />
      </button>
    </span>
  )
}

/** Who sold, what is missing, and the papers that go with it. */
function What({ row: { entry, missing, papers }, claim }: { row: ClaimRow; claim: string }) {
  const found = standing(entry.verification, entry.invoice)
  return (
    <div class="claim-what">
      {entryName(entry)}
      {found && <VerificationBadge found={found} />}
      {missing.map((lack) => (
        <span key={lack} class="lack">
          {word(keyOf('missing', lack))}
        </span>
      ))}
      {papers.map((found) => (
        <Paper key={paperKey(found)} found={found} claim={claim} />
      ))}
      {found?.outcome === 'differs' && <Differences differences={found.differences} />}
    </div>
  )
}

function TakeOut({ entry, claim }: Pick<ClaimRow, 'entry'> & { claim: string }) {
  const label = word('claim_take_out', entryName(entry))
  return (
    <button
      type="button"
      class="button plain square"
      aria-label={label}
      title={label}
      onClick={() => void claims.takeOut(claim, [entry.id])}
    >
      <Icon name="close" />
    </button>
  )
}

const idOf = ({ entry }: ClaimRow) => entry.id

function columnsOf(claim: string): Column<ClaimRow>[] {
  const { date, number, money } = invoiceColumns<ClaimRow>(({ entry }) => entry.invoice)
  return [
    date,
    { id: 'name', head: word('field_sellerName'), cell: (row) => <What row={row} claim={claim} /> },
    number,
    money,
    {
      id: 'state',
      head: word('ledger_state'),
      cell: ({ entry, step }) => (
        <StepChoice
          label={word('claim_step_of', entryName(entry))}
          value={step}
          onStep={(to) => void claims.setStep(claim, [entry.id], to)}
        />
      ),
    },
    {
      id: 'remove',
      head: <span class="visually-hidden">{word('claim_take_out_short')}</span>,
      cell: ({ entry }) => <TakeOut entry={entry} claim={claim} />,
    },
  ]
}

/** The invoices of a claim, each with its step, what is missing and the papers that go with it. */
export function ClaimTable({ rows, claim }: { rows: readonly ClaimRow[]; claim: string }) {
  const columns = useMemo(() => columnsOf(claim), [claim])
  return <InvoiceTable items={rows} columns={columns} idOf={idOf} />
}
