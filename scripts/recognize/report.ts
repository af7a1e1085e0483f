import { CodedError } from '../../extension/coded-error.ts'
import type { Draft } from '../../extension/recognize/draft.ts'
import { merge } from '../../extension/recognize/merge.ts'
import { type FieldName, fieldNames, type Invoice } from '../../shared/invoice.ts'
import type { Recognition } from '../../shared/recognition.ts'

export type FieldOrigins = Partial<Record<FieldName, { source: string; confidence?: number; conflicts?: string[] }>>

/** What one file said, ready to be printed. */
export interface FileReport {
  file: string
  invoices: Invoice[]
  /** Where the fields of the first invoice come from. */
  fields: FieldOrigins
  /** The same for each invoice, when there are several. */
  fieldsOfEach?: FieldOrigins[]
  checks: unknown[]
  milliseconds: number
  error?: { code: string; message: string }
}

export function invoiceOf({ fields, items }: Draft): Invoice {
  const values = fieldNames.flatMap((name) => (fields[name] ? [[name, fields[name].chosen.value] as const] : []))
  return { ...Object.fromEntries(values), items }
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

const reasonOf = (error: unknown) => ({
  code: error instanceof CodedError ? error.code : 'unreadable',
  message: error instanceof Error ? error.message : String(error),
})

/** Reads one file and says what it said; a failure becomes part of the report. */
export async function reportOf(file: string, read: () => Promise<Recognition[]>): Promise<FileReport> {
  const started = performance.now()
  const milliseconds = () => Math.round(performance.now() - started)
  try {
    const drafts = merge(await read())
    const origins = drafts.map(originsOf)
    const invoices = drafts.map(invoiceOf)
    const several = origins.length > 1 ? { fieldsOfEach: origins } : {}
    return { file, invoices, fields: origins[0] ?? {}, ...several, checks: [], milliseconds: milliseconds() }
  } catch (error) {
    return { file, invoices: [], fields: {}, checks: [], milliseconds: milliseconds(), error: reasonOf(error) }
  }
}
