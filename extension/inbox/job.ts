import type { ProductId } from '../../shared/products.ts'
import type { Recognition } from '../../shared/recognition.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import type { FileFacts } from './captured-file.ts'
import type { Draft } from './draft.ts'

/** Where a job stands; `done` and `failed` are the ends, every other stage is taken up again after an interruption. */
export const stages = ['fetching', 'captured', 'preparing', 'reading', 'asking', 'done', 'failed'] as const
export type Stage = (typeof stages)[number]

/** Why a file of an archive was left out; words for each are in `_locales` as `left_out_<reason>`. */
export const leftOutReasons = [
  'clutter', // added by an operating system, nothing a person packed
  'empty-file',
  'too-large',
  'too-many', // the archive holds more than is taken of one
  'too-deep', // an archive in an archive in an archive in an archive
  'locked', // an archive that asks for a password
  'unreadable', // damaged
  'unsupported-type',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** A file of an archive that did not come through; its path leads through folders and archives. */
export interface LeftOut {
  path: string
  reason: LeftOutReason
}

/** Why a job failed: `code` selects the words (`problem_<code>`), `detail` is the answering side's own sentence. */
export interface JobProblem {
  code: string
  detail?: string
  /** Whether trying the same file again can help. */
  retryable: boolean
  /** The worker's number for the refused request, to quote when asking for help. */
  requestId?: string
  /** `left-out` and `unsupported-type` of an archive: what did not come through. */
  leftOut?: LeftOut[]
  /** `many-pages`: what the file would take, so that the person can decide. */
  cost?: { pages: number; calls: number }
}

/** How far a reader has come: lines of text read of lines found. */
export interface Progress {
  read: number
  found: number
}

/** One captured file on its way to drafts. Plain data that survives JSON: the bytes are `inbox.bytes(id)`. */
export interface Job {
  id: string
  file: FileFacts
  stage: Stage
  /** How many times its bytes were replaced by others; absent where they never were. */
  revision?: number
  /** While this computer reads a picture. */
  progress?: Progress
  /** What each source has read so far, kept so that a job taken up again asks nobody twice. */
  recognitions: Recognition[]
  /** Pages the cloud has answered for, counted from 1; their answers are among the recognitions. */
  answeredPages: number[]
  /** One per invoice found, in the order of the pages. */
  drafts: Draft[]
  /** Papers in the file that are no invoice; absent where there are none. */
  papers?: SupportingPaper[]
  /** Of a picture whose text was wanted: its lines, from top to bottom. */
  text?: string
  /** Text this computer read on pages, against which a model's values are held. */
  texts?: { page: number; text: string }[]
  problem?: JobProblem
  /** True when the cloud's answer came from the emulator; the person must see it. */
  emulated?: boolean
  /** The cloud product that answered, when one was asked. */
  product?: ProductId
  /** Yuan the cloud's answers cost, where the administrator told prices. */
  cost?: number
  /** The worker's number for the answer. */
  requestId?: string
  /** Of an archive: how many of its files are jobs of their own already. */
  unpacked?: number
  /** The person agreed to ask the cloud for every page, however many there are. */
  manyPages?: boolean
  /** SHA-256 of the drafts as the ledger last took them, so that what a person deletes there stays deleted. */
  noted?: string
}

/** A job whose bytes are here and wait for somebody to read them. */
export const isWaiting = (job: Job): boolean => isUnfinished(job) && job.stage !== 'fetching'

/** A job still on its way, which somebody has to work on. */
export const isUnfinished = (job: Job): boolean => job.stage !== 'done' && job.stage !== 'failed'
