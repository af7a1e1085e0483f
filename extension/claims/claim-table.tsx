import { useMemo } from 'preact/hooks'
import { formatMoney } from '../../shared/money.ts'
import { Icon } from '../elements/icon.tsx'
import { useGrowing } from '../elements/use-growing.ts'
import { keyOf, word } from '../words/words.ts'
import { type ClaimStep, claimSteps } from './claim.ts'
import type { ClaimRow } from './claim-rows.ts'
import { claims } from './claim-store.ts'

interface StepProps {
  label: string
  value: ClaimStep | ''
  onStep: (step: ClaimStep) => void
}

/** 未报 → 已填 → 已报 → 已入账, in either direction; '' where several differ. */
export function StepChoice({ label, value, onStep }: StepProps) {
  return (
    <select
      class="input step"
      data-step={value || undefined}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const step = claimSteps.find((each) => each === currentTarget.value)
        if (step) onStep(step)
      }}
    >
      {value === '' && <option value="">{word('claim_step_mixed')}</option>}
      {claimSteps.map((step) => (
        <option key={step} value={step}>
          {word(keyOf('claim_step', step))}
        </option>
      ))}
    </select>
  )
}

function Row({ row, claim }: { row: ClaimRow; claim: string }) {
  const { entry, step, papers, missing } = row
  const { invoice } = entry
  const name = invoice.sellerName ?? invoice.invoiceNumber ?? entry.carriers[0]?.fileName ?? ''
  return (
    <tr data-entry={entry.id}>
      <td>{invoice.issueDate}</td>
      <th scope="row">
        <div class="claim-what">
          {name}
          {missing.map((lack) => (
            <span key={lack} class="lack">
              {word(keyOf('missing', lack))}
            </span>
          ))}
          {papers.map(({ job, fileName, paper }) => (
            <span key={`${job} ${paper.page}`} class="paper" title={fileName}>
              <Icon name="file" />
              {word(keyOf('paper', paper.kind))}
            </span>
          ))}
        </div>
      </th>
      <td class="wide-only">{invoice.invoiceNumber}</td>
      <td class="money">{invoice.totalAmount && (formatMoney(invoice.totalAmount) ?? invoice.totalAmount)}</td>
      <td>
        <StepChoice
          label={word('claim_step_of', name)}
          value={step}
          onStep={(to) => void claims.setStep(claim, [entry.id], to)}
        />
      </td>
      <td>
        <button
          type="button"
          class="button plain square"
          aria-label={word('claim_take_out', name)}
          title={word('claim_take_out', name)}
          onClick={() => void claims.takeOut(claim, [entry.id])}
        >
          <Icon name="close" />
        </button>
      </td>
    </tr>
  )
}

/** The invoices of a claim, each with its step, what is missing and the papers that go with it. */
export function ClaimTable({ rows, claim }: { rows: readonly ClaimRow[]; claim: string }) {
  const { drawn, end } = useGrowing(rows.length)
  const shown = useMemo(
    () => rows.slice(0, drawn).map((row) => <Row key={row.entry.id} row={row} claim={claim} />),
    [rows, drawn, claim],
  )
  return (
    <>
      <table class="claim-table">
        <thead>
          <tr>
            <th scope="col">{word('field_issueDate')}</th>
            <th scope="col">{word('field_sellerName')}</th>
            <th scope="col" class="wide-only">
              {word('field_invoiceNumber')}
            </th>
            <th scope="col" class="money">
              {word('field_totalAmount')}
            </th>
            <th scope="col">{word('ledger_state')}</th>
            <th scope="col">
              <span class="visually-hidden">{word('claim_take_out_short')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{shown}</tbody>
      </table>
      <div ref={end} />
    </>
  )
}
