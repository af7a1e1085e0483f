import type { Invoice } from '../../../shared/invoice.ts'
import { invoiceTypeNames } from '../../../shared/invoice-type.ts'

/** What a template of file names may stand on; words for each are in `_locales` as `file_name_<part>`. */
export const nameParts = ['date', 'seller', 'buyer', 'type', 'total', 'number', 'name'] as const
export type NamePart = (typeof nameParts)[number]

/** What a name is made from. */
export interface NameFacts {
  /** The invoice in the file, the first where there are several; undefined for a file without one. */
  invoice: Invoice | undefined
  /** The file's name as it came. */
  fileName: string
}

const [, stemOf, extensionOf] = [0, 1, 2] as const
const split = (name: string) => /^(.+?)(\.[^.]{1,10})?$/s.exec(name) ?? []

function saidOf(part: NamePart, { invoice, fileName }: NameFacts): string | undefined {
  switch (part) {
    case 'date':
      return invoice?.issueDate
    case 'seller':
      return invoice?.sellerName ?? invoice?.carrier
    case 'buyer':
      return invoice?.buyerName ?? invoice?.passengerName
    case 'type':
      return invoice?.invoiceType && invoiceTypeNames[invoice.invoiceType]
    case 'total':
      return invoice?.totalAmount
    case 'number':
      return invoice?.invoiceNumber ?? invoice?.eTicketNumber
    case 'name':
      return split(fileName)[stemOf]
  }
}

/** Signs that some system takes for a part of a path, a wildcard or a command, and those nobody sees. */
const refused = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu
/** Names Windows keeps for devices, with whatever extension (Naming Files, Paths, and Namespaces). */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(\.|$))/i

/** Longest name in UTF-8, for every file system in use and for Windows' whole path, with room for " (2)". */
const mostBytes = 180
const encoder = new TextEncoder()
const isTooLong = (text: string, most: number) => encoder.encode(text).length > most

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Cut between the signs people see, never within one. */
function shortened(stem: string, most: number): string {
  if (!isTooLong(stem, most)) return stem
  let kept = ''
  for (const { segment } of graphemes.segment(stem)) {
    if (isTooLong(kept + segment, most)) break
    kept += segment
  }
  return kept
}

/** A name every system takes for a plain file: no path, no device, not too long; its extension stays. */
export function safeName(name: string): string {
  const clean = name.toWellFormed().normalize('NFC').replace(refused, '_')
  const [, stem = clean, extension = ''] = split(clean.replace(/[. ]+$/g, (end) => '_'.repeat(end.length)))
  const short = shortened(stem, mostBytes - encoder.encode(extension).length)
  return (short.replace(/^\.+/, '_').replace(/[. ]+$/, '_') + extension).replace(device, '_$1') || '_'
}

/** Systems that tell no capitals apart, or write accents in two ways, would put one file over the other. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase()

/** Two files of the same name keep both: 发票.pdf, 发票 (2).pdf. `taken`: folded names. */
export function freeName(taken: ReadonlySet<string>, name: string): string {
  const [, stem = name, extension = ''] = split(name)
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem} (${copy})${extension}`
    if (!taken.has(foldedName(candidate))) return candidate
  }
}

const placeholder = /\{(\w+)\}/g
const isPart = (text: string): text is NamePart => nameParts.some((part) => part === text)

/** What of a template is no placeholder we know; a template without any is fine. */
export const unknownParts = (template: string): string[] =>
  [...template.matchAll(placeholder)].flatMap(([whole, part = '']) => (isPart(part) ? [] : [whole]))

/**
 * The name a template gives a file, as every system takes it. What the invoice does not say leaves no gap behind; a
 * template that says nothing about this file, or none at all, keeps the name it came with. The extension always stays.
 */
export function fileNameFor(template: string, facts: NameFacts): string {
  const extension = split(facts.fileName)[extensionOf] ?? ''
  let said = 0
  const filled = template.replace(placeholder, (whole, part: string) => {
    if (!isPart(part)) return whole
    const value = saidOf(part, facts)
    if (value) said += 1
    return value?.replaceAll(/[\s_]+/gu, ' ').trim() ?? ''
  })
  if (said === 0) return safeName(facts.fileName)
  const tidy = filled
    .replace(/([_\-—·,，]\s*){2,}/gu, (run) => run.charAt(0))
    .replace(/^[_\-—·,，\s]+|[_\-—·,，\s]+$/gu, '')
  return safeName(`${tidy}${extension}`)
}
