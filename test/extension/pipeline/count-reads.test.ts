import { fakeBrowser } from '@webext-core/fake-browser'
import { beforeEach, expect, it } from 'vitest'
import { countReads } from '../../../extension/pipeline/count-reads.ts'
import { readCounts } from '../../../extension/settings/settings.ts'

beforeEach(() => fakeBrowser.reset())

it('counts every file, however many end at the same time', async () => {
  await Promise.all([
    countReads({ here: 1, cloud: 0 }),
    countReads({ here: 2, cloud: 3 }),
    countReads({ here: 0, cloud: 1 }),
  ])
  expect(await readCounts.get()).toEqual({ here: 3, cloud: 4 })
})
