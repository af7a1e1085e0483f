import { checkDraft } from '../../extension/check/check-draft.ts'
import { acceptedInvoice } from '../../extension/inbox/accepted-invoice.ts'
import type { Draft } from '../../extension/inbox/draft.ts'
import { merge } from '../../extension/recognize/merge.ts'
import { CodedError } from '../../extension/shell/coded-error.ts'
import { beijingDay } from '../../shared/beijing-day.ts'
import type { CheckResult } from '../../shared/checks.ts'
import { type FieldName, fieldNames, type Invoice } from '../../shared/invoice.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import type { FileReading } from '../local-readers.ts'
import { chinese } from './words.ts'

export type FieldOrigins = Partial<Record<FieldName, { source: string; confidence?: number; conflicts?: string[] }>>

export interface ReportedCheck extends CheckResult {
  reason: string
}

/** What one file said, ready to be printed. */
export interface FileReport {
  file: string
  invoices: Invoice[]
  /** Papers that are no invoice, with what pairs them with theirs; absent where there are none. */
  papers?: SupportingPaper[]
  /** Where the fields of the first invoice come from. */
  fields: FieldOrigins
  /** The same for each invoice, when there are several. */
  fieldsOfEach?: FieldOrigins[]
  /** What the checks found on the first invoice, with the reason in words. */
  checks: ReportedCheck[]
  checksOfEach?: ReportedCheck[][]
  milliseconds: number
  error?: { code: string; message: string }
}

function originsOf({ fields }: Draft): FieldOrigins {
  const origins: FieldOrigins = {}
  for (const name of fieldNames) {
    const field = fields[name]
    if (!field) continue
    const { source, confidence } = field.chosen
    const conflicts = field.conflicting.map((other) => `${other.source}: ${other.value}`)
    origins[name] = {
      source,
      ...(confidence === undefined ? {} : { confidence }),
      ...(conflicts.length ? { conflicts } : {}),
    }
  }
  return origins
}

function checksOf(draft: Draft, today: string): ReportedCheck[] {
  return checkDraft(draft, { today }).map((result) => {
    return { ...result, reason: chinese(`check_${result.id}_${result.status}`, result.details) }
  })
}

/** A stable code, the extension's words for it, and what the reader or the system said. */
function reasonOf(error: unknown): { code: string; message: string } {
  const code = error instanceof CodedError ? error.code : 'unreadable'
  const detail = error instanceof Error ? error.message : String(error)
  const key = `problem_${code.replaceAll('-', '_')}`
  const words = chinese(key)
  if (words === key) return { code, message: detail }
  return { code, message: detail === code || detail === words ? words : `${words}：${detail}` }
}

/** Reads one file and says what it said; a failure becomes part of the report. */
export async function reportOf(file: string, read: () => Promise<FileReading>): Promise<FileReport> {
  const started = performance.now()
  const milliseconds = () => Math.round(performance.now() - started)
  try {
    const { recognitions, papers } = await read()
    const drafts = merge(recognitions)
    const origins = drafts.map(originsOf)
    const invoices = drafts.map(acceptedInvoice)
    const checked = drafts.map((draft) => checksOf(draft, beijingDay(Date.now())))
    const several = origins.length > 1 ? { fieldsOfEach: origins, checksOfEach: checked } : {}
    const [fields = {}, checks = []] = [origins[0], checked[0]]
    const others = papers.length > 0 ? { papers } : {}
    return { file, invoices, ...others, fields, checks, ...several, milliseconds: milliseconds() }
  } catch (error) {
    return { file, invoices: [], fields: {}, checks: [], milliseconds: milliseconds(), error: reasonOf(error) }
  }
}
