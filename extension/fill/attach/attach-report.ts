import type { Looked } from '../looked.ts'
import type { Stopped } from '../report.ts'

/**
 * What became of one original. `attached`: the page lists it or its input holds it; `skipped`: left alone on purpose;
 * `failed`: the page did not take it; `not-found`: no box of the page is for invoices.
 */
export type AttachOutcome = 'attached' | 'skipped' | 'failed' | 'not-found'

/** Stable codes; the words are `attach_reason_<code>` in `_locales`. */
export const attachReasons = [
  'not-accepted', // the box takes other types of file
  'too-large', // the box, or a message to the page, takes smaller files
  'no-room', // the box is full, or holds a file of the person's
  'same', // the box lists a file of this name already
  'close-boxes', // several boxes are as likely
  'not-filled', // the rows have boxes of their own, and none of them holds this invoice
  'disabled', // the page has switched the box off
  'hidden', // nobody can see the box
  'not-chosen', // the person took it off the list
  'no-file', // the original is not here any more
  'refused', // the page did not take the file
  'upload-failed', // the page took the file and could not send it
  'uploading', // the page is still sending it
  'gone', // the box left the page meanwhile
  'submits', // to drop it there would send a form
  'leads-away', // … would leave the page
  'outside', // … would touch something else
  'no-remove', // the page offers no way to remove it again
  'asks', // the page asks the person before it removes it
] as const
export type AttachReason = (typeof attachReasons)[number]

/** One line of the report, plain JSON. */
export interface AttachEntry {
  /** Which of the invoices, counted from 0. */
  invoice: number
  /** Name of the file; empty where the invoice has none here. */
  file: string
  /** What the page calls the box; empty when there is none. */
  where: string
  /** Row of the list the box stands in, counted from 1. */
  row?: number
  outcome: AttachOutcome
  reason?: AttachReason
  /** What the page allows or says: accepted types, largest size, its own message. */
  detail?: string
  /** What the page's list or input shows. */
  readBack?: string
}

export interface AttachReport {
  entries: AttachEntry[]
  /** What this belongs to; removing is for the same documents only. */
  looked: Looked
  stopped: Stopped[]
  framesLeftOut: string[]
}

/** What became of one file when it was taken out again. */
export interface DetachEntry {
  file: string
  where: string
  outcome: 'removed' | 'gone' | 'failed'
  reason?: AttachReason
}

export interface DetachReport {
  entries: DetachEntry[]
  stopped: Stopped[]
}
