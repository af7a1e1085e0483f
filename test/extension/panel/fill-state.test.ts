import { expect, test } from 'vitest'
import type { Outcome, ReportEntry } from '../../../extension/fill/report.ts'
import { fillSummary, notRestored } from '../../../extension/panel/fill-state.ts'

const entry = (outcome: Outcome): ReportEntry => ({ field: 'totalAmount', label: outcome, value: '1.00', outcome })

test('a report falls into what is in the form, what was left alone, what needs a hand and what has no place', () => {
  const outcomes: Outcome[] = ['filled', 'kept', 'skipped', 'failed', 'ambiguous', 'not-found']
  const summary = fillSummary({
    entries: outcomes.map(entry),
    framesLeftOut: [],
    looked: { tabId: 1, frames: [] },
    stopped: [],
    milliseconds: 1,
  })
  const labels = (entries: ReportEntry[]) => entries.map(({ label }) => label)
  expect(labels(summary.filled)).toEqual(['filled', 'kept'])
  expect(labels(summary.left)).toEqual(['skipped'])
  expect(labels(summary.attention)).toEqual(['failed', 'ambiguous'])
  expect(labels(summary.missing)).toEqual(['not-found'])
})

test('an undo counts what did not come back; a control that left the page does not count', () => {
  const outcomes = ['restored', 'failed', 'gone'] as const
  const entries = outcomes.map((outcome) => ({ label: '', before: '', readBack: '', outcome }))
  expect(notRestored({ entries, rowsLeft: 0, stopped: [] })).toBe(1)
})
