import { expect, test } from 'vitest'
import { merge } from '../../extension/recognize/merge.ts'
import { createLocalReaders, readFile } from '../../scripts/local-readers.ts'
import { madePapers } from '../fixtures/make/papers/papers.ts'

test('no made paper of fifteen kinds is read as an invoice, and each is named for what it is', async () => {
  const local = createLocalReaders()
  const wrong: string[] = []
  for (const { name, title, kind, bytes } of madePapers('papers of the tests', 5)) {
    const { recognitions, papers } = await readFile(bytes, local, new AbortController().signal)
    if (merge(recognitions).length > 0) wrong.push(`${name} ${title}: read as an invoice`)
    if (papers[0]?.kind !== kind) wrong.push(`${name} ${title}: ${papers[0]?.kind}`)
  }
  expect(wrong).toEqual([])
}, 120_000)
