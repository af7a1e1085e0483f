import { beijingDay } from '../../shared/beijing-day.ts'
import type { FieldName } from '../../shared/invoice.ts'
import { formatMoney } from '../../shared/money.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import { prove } from '../check/prove.ts'
import type { Draft } from '../inbox/draft.ts'
import { isUnfinished } from '../inbox/job.ts'
import { word, wordIfAny } from '../words/words.ts'
import type { Entry } from './panel-state.ts'
import { stageWords } from './stage-words.ts'
import { paperAmount, paperName } from './supporting-papers.tsx'

export interface EntrySummary {
  title: string
  /** Type and date, or what is happening. */
  detail: string
  amount?: string
  state: 'working' | 'failed' | 'doubts' | 'ready'
}

/** The fields of a draft that deserve a look, in the order they are shown. */
export function doubtfulFields(draft: Draft): FieldName[] {
  const { doubts } = prove(draft, { today: beijingDay(Date.now()) })
  return doubts.filter((name) => draft.fields[name] !== undefined)
}

/** A paper that is no invoice: who was paid, what it is and when; nothing about it needs the person. */
function paperSummary(paper: SupportingPaper): EntrySummary {
  const amount = paperAmount(paper.values)
  const detail = [paperName(paper), paper.values.lastDate].filter(Boolean).join(' · ')
  return { title: paper.values.seller ?? paper.title, detail, ...(amount ? { amount } : {}), state: 'ready' }
}

/** One entry in a line: who sold, what kind and when, how much, and whether it needs the person. */
export function entrySummary(entry: Entry): EntrySummary {
  const { job, draft } = entry
  const edited = draft === undefined ? undefined : job.drafts[draft]
  const [paper] = job.papers ?? []
  if (!edited && job.text !== undefined && !isUnfinished(job) && !job.problem)
    return { title: job.text.split('\n')[0] ?? '', detail: word('picture_text'), state: 'ready' }
  if (!edited && paper && !isUnfinished(job) && !job.problem) return paperSummary(paper)
  if (!edited) {
    const detail = job.problem ? (wordIfAny('problem', job.problem.code) ?? word('problem_internal')) : stageWords(job)
    return { title: job.file.name, detail, state: isUnfinished(job) ? 'working' : 'failed' }
  }
  const { fields } = edited
  const type = fields.invoiceType?.chosen.value
  const amount = formatMoney(fields.totalAmount?.chosen.value ?? '')
  return {
    title: fields.sellerName?.chosen.value || job.file.name,
    detail: [type && (wordIfAny('type', type) ?? type), fields.issueDate?.chosen.value].filter(Boolean).join(' · '),
    ...(amount ? { amount } : {}),
    state: doubtfulFields(edited).length > 0 ? 'doubts' : 'ready',
  }
}
