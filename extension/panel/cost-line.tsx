import type { UsageReply } from '../../shared/api/usage.ts'
import type { Standing } from '../check/prove.ts'
import { Icon } from '../elements/icon.tsx'
import type { Job } from '../inbox/job.ts'
import { priceWords } from '../verify/price-words.ts'
import { keyOf, word } from '../words/words.ts'
import { useUsage } from './use-usage.ts'

const remaining = ({ used, limit }: UsageReply) =>
  limit === undefined ? word('cost_used_today', used) : word('cost_left_today', Math.max(0, limit - used))

/** Read here for nothing: proven, and by what, or with doubts that a person has to settle. */
function ReadHere({ standing: { proven, proofs } }: { standing: Standing }) {
  return (
    <p class="cost fine" data-proven={proven}>
      {word('cost_local')}
      {proofs.length > 0 && (
        <span class="proofs">
          {word(proven ? 'proven_by' : 'held_up_by')}
          {proofs.map((proof) => (
            <span key={proof} class="proof">
              <Icon name="check" />
              {word(keyOf('proof', proof))}
            </span>
          ))}
        </span>
      )}
    </p>
  )
}

/** What reading this file cost: nothing, or calls of the cloud and how many are left today. */
export function CostLine({ job, standing }: { job: Job; standing: Standing }) {
  const usage = useUsage(job.product && job.requestId)
  if (!job.product) return <ReadHere standing={standing} />
  const calls = word('cost_cloud', word(keyOf('source', job.product)), job.answeredPages.length)
  const price = job.cost === undefined ? undefined : priceWords(job.cost)
  return <p class="cost fine">{[calls, price, usage && remaining(usage)].filter(Boolean).join(' · ')}</p>
}
