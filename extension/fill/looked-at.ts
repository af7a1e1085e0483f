import { CodedError } from '../shell/coded-error.ts'
import type { FillPlan } from './fill-plan.ts'
import type { Looked } from './looked.ts'
import { entryKey } from './report.ts'
import type { FrameSnapshot } from './snapshot.ts'

/** A frame as far as it tells one document from another. */
interface SeenFrame {
  frameId: number
  snapshot: Pick<FrameSnapshot, 'document' | 'url'>
}

const shownIn = ({ steps, left }: FillPlan) =>
  Object.fromEntries([
    ...left.filter(({ reason }) => reason === 'offered').map((entry) => [entryKey(entry), '']),
    ...steps.map(({ step, entry }) => [entryKey(entry), `${step.id} ${step.text}`]),
  ])

/** Notes what is looked at now. */
export const lookedAt = (tabId: number, frames: readonly SeenFrame[], plan?: FillPlan): Looked => ({
  tabId,
  frames: frames.map(({ frameId, snapshot: { document, url } }) => ({ frameId, document, url })),
  ...(plan ? { shown: shownIn(plan) } : {}),
})

/** Throws 'page-changed' unless the tab shows the very documents that were looked at; frames may have joined them. */
export function refuseOthers(tabId: number, frames: readonly SeenFrame[], looked: Looked | undefined): void {
  const same = looked?.frames.every(({ frameId, document, url }) =>
    frames.some(
      ({ frameId: id, snapshot }) => id === frameId && snapshot.document === document && snapshot.url === url,
    ),
  )
  if (looked && (looked.tabId !== tabId || !same)) throw new CodedError('page-changed', 'not what was looked at')
}

/** Throws 'page-changed' when a value would go elsewhere, or be another, than was shown. */
export function refuseChanges(plan: FillPlan, looked: Looked | undefined): void {
  const shown = looked?.shown
  if (!shown) return
  for (const { step, entry } of plan.steps) {
    const was = shown[entryKey(entry)]
    if (was === undefined || (was !== '' && was !== `${step.id} ${step.text}`))
      throw new CodedError('page-changed', `${entryKey(entry)} was not shown there`)
  }
}
