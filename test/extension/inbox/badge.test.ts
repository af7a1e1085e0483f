import { expect, it } from 'vitest'
import { badgeOf } from '../../../extension/inbox/badge.ts'
import type { Job, Stage } from '../../../extension/inbox/job.ts'

const jobs = (...stages: Stage[]) => stages.map((stage) => ({ stage }) as Job)

it.each([
  ['nothing', jobs(), ''],
  ['nothing once all is done', jobs('done', 'done'), ''],
  ['how many are still to be read', jobs('captured', 'asking', 'done', 'failed'), '2'],
  ['how many failed when none is left', jobs('failed', 'done'), '1'],
])('shows %s', (_, inbox, text) => {
  expect(badgeOf(inbox).text).toBe(text)
})

it('shows failures in another colour than progress', () => {
  expect(badgeOf(jobs('failed')).color).not.toBe(badgeOf(jobs('asking')).color)
})
