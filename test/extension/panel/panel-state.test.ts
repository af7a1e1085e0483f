import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../extension/inbox/draft.ts'
import type { Job } from '../../../extension/inbox/job.ts'
import { emptyPanel, openedEntry, panelEntries, panelState } from '../../../extension/panel/panel-state.ts'

const draft: Draft = { fields: {}, items: [] }
const job = (id: string, change: Partial<Job> = {}): Job => ({
  id,
  file: { id, name: `${id}.png`, size: 1, capturedAt: `2026-11-20T08:00:0${id}Z`, origin: { kind: 'file' } },
  stage: 'done',
  recognitions: [],
  answeredPages: [],
  drafts: [draft],
  ...change,
})
const loaded = panelState(emptyPanel, { type: 'loaded', jobs: [job('1'), job('2', { drafts: [draft, draft] })] })

describe('on opening', () => {
  test('the newest invoice is open', () => expect(openedEntry(loaded)?.job.id).toBe('2'))
  test('the one opened last is open again', () => {
    const state = panelState(emptyPanel, { type: 'loaded', jobs: [job('1'), job('2')], opened: { id: '1', draft: 0 } })
    expect(openedEntry(state)?.job.id).toBe('1')
  })
  test('one that was deleted meanwhile gives way to the newest', () => {
    const state = panelState(emptyPanel, { type: 'loaded', jobs: [job('1')], opened: { id: '9', draft: 0 } })
    expect(openedEntry(state)?.job.id).toBe('1')
  })
  test('an empty inbox opens nothing', () => {
    expect(openedEntry(panelState(emptyPanel, { type: 'loaded', jobs: [] }))).toBeUndefined()
  })
})

test('a file with two invoices has two rows, a file without any has one', () => {
  const state = panelState(loaded, { type: 'changed', id: '3', job: job('3', { drafts: [], stage: 'asking' }) })
  expect(panelEntries(state).map((entry) => [entry.job.id, entry.draft])).toEqual([
    ['3', undefined],
    ['2', 0],
    ['2', 1],
    ['1', 0],
  ])
})

test('a new capture opens by itself', () => {
  const state = panelState(loaded, { type: 'changed', id: '3', job: job('3') })
  expect(openedEntry(state)?.job.id).toBe('3')
})

test('a second capture while the first is still read shows both in the list', () => {
  const first = panelState(loaded, { type: 'changed', id: '3', job: job('3', { stage: 'captured', drafts: [] }) })
  const both = panelState(first, { type: 'changed', id: '4', job: job('4', { stage: 'captured', drafts: [] }) })
  expect(openedEntry(both)).toBeUndefined()
})

test('progress of another file leaves the open one open', () => {
  const state = panelState(loaded, { type: 'changed', id: '1', job: job('1', { stage: 'failed' }) })
  expect(openedEntry(state)?.job.id).toBe('2')
})

test('deleting the open one shows the list, deleting another does not', () => {
  expect(openedEntry(panelState(loaded, { type: 'changed', id: '2', job: undefined }))).toBeUndefined()
  expect(openedEntry(panelState(loaded, { type: 'changed', id: '1', job: undefined }))?.job.id).toBe('2')
})

test('an invoice that a new reading took away gives way to the first of its file', () => {
  const second = panelState(loaded, { type: 'open', id: '2', draft: 1 })
  const state = panelState(second, { type: 'changed', id: '2', job: job('2') })
  expect(openedEntry(state)).toMatchObject({ job: { id: '2' }, draft: 0 })
})

test('going back shows the list', () => {
  expect(openedEntry(panelState(loaded, { type: 'list' }))).toBeUndefined()
})
