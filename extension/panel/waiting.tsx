import { inbox } from '../inbox/inbox.ts'
import { isUnfinished, type Job } from '../inbox/job.ts'
import { PictureViewer } from '../review/picture-viewer.tsx'
import { Consent } from './consent.tsx'
import { Failure } from './failure.tsx'
import { ManyPages } from './many-pages.tsx'
import { OriginalNotice } from './original-notice.tsx'
import { PictureText } from './picture-text.tsx'
import { ProgressBar } from './progress.tsx'
import { SupportingPapers } from './supporting-papers.tsx'
import { Unlock } from './unlock.tsx'
import type { Pages } from './use-pages.ts'

interface StateProps {
  job: Job
  onPassword: (password: string) => void
}

function State({ job, onPassword }: StateProps) {
  if (isUnfinished(job)) return <ProgressBar job={job} onCancel={() => void inbox.cancel(job.id)} />
  if (job.text !== undefined && !job.problem) return <PictureText text={job.text} />
  if (job.papers && !job.problem) return <SupportingPapers job={job} papers={job.papers} />
  const problem = job.problem ?? { code: 'internal', retryable: true }
  if (problem.code === 'needs-consent') return <Consent />
  if (problem.code === 'many-pages') return <ManyPages job={job} />
  if (problem.code === 'locked' || problem.code === 'wrong-password')
    return <Unlock job={job} onPassword={onPassword} />
  return (
    <Failure problem={problem} onRetry={() => void inbox.retry(job.id)} onRemove={() => void inbox.remove(job.id)} />
  )
}

/** A file without fields: its picture, and how far it is, why it stopped, or what it is instead of an invoice. */
export function Waiting({ job, pages, onPassword }: StateProps & { pages: Pages }) {
  return (
    <main>
      <div class="review">
        <div class={pages.count > 0 ? 'beside' : undefined}>
          <PictureViewer name={job.file.name} pages={pages} boxes={[]} />
          <OriginalNotice job={job} />
          <State job={job} onPassword={onPassword} />
        </div>
      </div>
    </main>
  )
}
