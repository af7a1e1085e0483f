import * as v from 'valibot'
import { keptClaimSchema } from '../claims/kept-claim.ts'
import { siteRules } from '../fill/sites/site-rules.ts'
import { keptEntrySchema } from '../ledger/kept-entry.ts'
import type { Setting } from '../settings/define-setting.ts'
import {
  cloudUse,
  fileNames,
  language,
  ledgerDays,
  ownTitles,
  preferredProduct,
  retentionDays,
  workerAddress,
  workerToken,
} from '../settings/settings.ts'
import { CodedError } from '../shell/coded-error.ts'

/** Bytes; some eighty thousand invoices fit, and no page falls over one that is larger. */
const largest = 128 << 20

/** The form of today's files; a change that older versions would misread raises it. */
const version = 1

/** Choices that go from one computer to another. Never what a person agreed to: that is asked where it counts. */
export const carriedSettings: readonly Setting<unknown>[] = [
  cloudUse,
  preferredProduct,
  retentionDays,
  ledgerDays,
  fileNames,
  language,
]

const filled = (schema: v.GenericSchema<unknown, string>) => v.pipe(schema, v.string(), v.nonEmpty())
const moment = v.pipe(v.string(), v.isoTimestamp())

const backupSchema = v.object({
  fapiaoFillBackup: v.literal(version),
  madeAt: moment,
  ledger: v.array(keptEntrySchema),
  /** Absent from files made before there were claims. */
  claims: v.optional(v.array(keptClaimSchema), []),
  siteRules: siteRules.schema,
  companies: ownTitles.schema,
  settings: v.object(Object.fromEntries(carriedSettings.map(({ key, schema }) => [key, v.optional(schema)]))),
  /** Only where the person asked for it: an address without its token would send another's token there. */
  worker: v.optional(v.object({ address: filled(workerAddress.schema), token: filled(workerToken.schema) })),
})

/** Everything a person would miss on another computer; never a picture, never a consent. */
export type Backup = v.InferOutput<typeof backupSchema>

export const backupText = (backup: Omit<Backup, 'fapiaoFillBackup'>): string =>
  `${JSON.stringify({ fapiaoFillBackup: version, ...backup }, undefined, 1)}\n`

const versionOf = (content: unknown) => {
  const marked = v.safeParse(v.object({ fapiaoFillBackup: v.number() }), content)
  return marked.success ? marked.output.fapiaoFillBackup : 0
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CodedError('not-a-backup', String(error))
  }
}

/**
 * Reads such a file whole, or not at all. Only what the schema names comes out. Throws CodedError `backup-too-large`,
 * `backup-newer` (made by a later version of us), `backup-damaged`, or `not-a-backup`.
 */
export async function readBackup(file: Blob): Promise<Backup> {
  if (file.size > largest) throw new CodedError('backup-too-large')
  const content = contentOf(await file.text())
  const made = versionOf(content)
  if (made === 0) throw new CodedError('not-a-backup')
  if (made > version) throw new CodedError('backup-newer')
  const checked = v.safeParse(backupSchema, content)
  if (!checked.success) throw new CodedError('backup-damaged', v.summarize(checked.issues))
  return checked.output
}
