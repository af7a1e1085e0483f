import { useEffect } from 'preact/hooks'
import { beijingDay } from '../../shared/beijing-day.ts'
import type { CheckResult } from '../../shared/checks.ts'
import type { FieldName } from '../../shared/invoice.ts'
import { checkDraft } from '../check/check-draft.ts'
import { prove, type Standing } from '../check/prove.ts'
import { sortedChecks } from '../check/sorted-checks.ts'
import { useSetting } from '../elements/use-setting.ts'
import { acceptedInvoice } from '../inbox/accepted-invoice.ts'
import type { Draft } from '../inbox/draft.ts'
import { isUnfinished, type Job } from '../inbox/job.ts'
import { recordFill } from '../ledger/record-fill.ts'
import { focusField } from '../review/focus-field.ts'
import { Review } from '../review/review.tsx'
import { ownTitles } from '../settings/settings.ts'
import { CostLine } from './cost-line.tsx'
import { DuplicateNotice } from './duplicate-notice.tsx'
import { doubtfulFields } from './entry-summary.ts'
import { FillBar } from './fill-bar.tsx'
import { JobNotices } from './job-notices.tsx'
import { originalsOf } from './originals-of.ts'
import { storeWord } from './store-word.ts'
import { useAttach } from './use-attach.ts'
import { useAttachAfterFill } from './use-attach-after-fill.ts'
import { useDuplicates } from './use-duplicates.ts'
import { useFill } from './use-fill.ts'
import { useFillRequest } from './use-fill-request.ts'
import { useFillTarget } from './use-fill-target.ts'
import type { Pages } from './use-pages.ts'
import { useShortcut } from './use-shortcut.ts'
import { VerifyLine } from './verify-line.tsx'

interface Props {
  job: Job
  index: number
  draft: Draft
  pages: Pages
}

/** What the checks found, and how far they prove the draft. */
function useChecks(draft: Draft) {
  const settings = { today: beijingDay(Date.now()), ownTitles: useSetting(ownTitles) ?? [] }
  return { checks: checkDraft(draft, settings), standing: prove(draft, settings) }
}

/** Fields to look at before filling: doubtful ones, and the first of every worry that the person has not settled. */
function attention(draft: Draft, checks: readonly CheckResult[], { doubts }: Standing): FieldName[] {
  const isOpen = (name: FieldName) => draft.fields[name]?.chosen.source !== 'person'
  const checked = sortedChecks(checks).worries.flatMap(({ fields }) => fields.filter(isOpen).slice(0, 1))
  return [...new Set([...doubtfulFields(draft), ...checked, ...doubts])]
}

/** What was read here and stands in doubt begins at the first doubt, unless the person is somewhere already. */
function useFirstDoubt(key: string, draft: Draft, isOpen: boolean, doubt: FieldName | undefined) {
  const isSeen = Object.values(draft.fields).some((field) => field?.chosen.source === 'ocr')
  const begins = isOpen && isSeen && doubt !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each invoice, not at every change of it
  useEffect(() => {
    if (begins && document.activeElement === document.body) focusField(document, doubt)
  }, [key, begins])
}

/** An invoice to check and to fill. */
export function Ready({ job, index, draft, pages }: Props) {
  const target = useFillTarget()
  const filling = useFill({
    key: `${job.id} ${index}`,
    tabId: target?.tabId,
    invoice: () => acceptedInvoice(draft),
    note: () =>
      recordFill(job, index, {
        ...(target?.host ? { host: target.host } : {}),
        ...(target?.title ? { title: target.title } : {}),
      }),
  })
  const attaching = useAttach({
    key: `${job.id} ${index}`,
    tabId: target?.tabId,
    originals: async () => [await originalsOf(job, index, acceptedInvoice(draft))],
  })
  useAttachAfterFill(filling.state, attaching)
  const duplicates = useDuplicates(job.id, index)
  const { checks, standing } = useChecks(draft)
  useShortcut(() => void filling.fill())
  useFillRequest(target?.tabId, () => void filling.fill())
  const change = (name: FieldName, value: string | undefined) => void storeWord({ job, index, name, value })
  const doubts = attention(draft, checks, standing)
  useFirstDoubt(`${job.id} ${index}`, draft, job.stage === 'done' && !standing.proven, doubts[0])
  return (
    <>
      <main>
        <JobNotices job={job} />
        {filling.state.step !== 'filled' && <DuplicateNotice {...duplicates} />}
        <Review
          draft={draft}
          pages={pages}
          fileName={job.file.name}
          pending={isUnfinished(job)}
          checks={checks}
          unproven={standing.doubts}
          onChange={change}
        />
        <CostLine job={job} standing={standing} />
        <VerifyLine job={job} index={index} draft={draft} />
      </main>
      <FillBar
        filling={filling}
        attaching={attaching}
        target={target}
        doubts={doubts.length}
        onShowDoubt={() => focusField(document, doubts[0])}
      />
    </>
  )
}
