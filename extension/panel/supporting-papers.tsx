import { formatMoney } from '../../shared/money.ts'
import type { PairingValues, SupportingPaper } from '../../shared/supporting-paper.ts'
import { Icon } from '../elements/icon.tsx'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { keyOf, word } from '../words/words.ts'

/** The name of a paper's kind. */
export const paperName = ({ kind }: SupportingPaper): string => word(keyOf('paper', kind))

/** An amount with its own currency: yuan as yuan, others by their code, and without one as a bare figure. */
export function paperAmount({ amount, currency }: PairingValues): string | undefined {
  if (!amount || currency === 'CNY') return amount && formatMoney(amount)
  return currency ? `${currency} ${amount}` : amount
}

const dates = ({ firstDate, lastDate }: PairingValues) =>
  firstDate === lastDate ? firstDate : [firstDate, lastDate].filter(Boolean).join(' – ')

function Paper({ paper }: { paper: SupportingPaper }) {
  const { values } = paper
  const rows = [
    [word('paper_seller'), values.seller],
    [word('paper_amount'), paperAmount(values)],
    [word('paper_dates'), dates(values)],
    [word('paper_number'), values.number],
    [word('paper_invoice'), [values.invoiceCode, values.invoiceNumber].filter(Boolean).join(' ')],
  ]
  return (
    <>
      <h2>
        <Icon name="invoice" />
        {word('paper_heading', paperName(paper))}
      </h2>
      <p>{paper.title}</p>
      <dl class="paper-values">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}

/** A file that holds no invoice but other papers: what each is, and what it says. */
export function SupportingPapers({ job, papers }: { job: Job; papers: readonly SupportingPaper[] }) {
  return (
    <div class="state" role="status">
      {papers.map((paper) => (
        <Paper key={`${paper.page} ${paper.title}`} paper={paper} />
      ))}
      <p class="fine">{word('paper_explanation')}</p>
      <div class="actions">
        <button type="button" class="button plain" onClick={() => void inbox.remove(job.id)}>
          {word('remove')}
        </button>
      </div>
    </div>
  )
}
