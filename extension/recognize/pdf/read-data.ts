import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts'
import * as v from 'valibot'
import type { Recognition } from '../../../shared/recognition.ts'
import { mergeReadings, type SourceReading } from '../merge-readings.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { readInvoice } from '../xml/read-invoice.ts'
import { readInvoiceXml } from '../xml/read-invoice-xml.ts'

/** An invoice has a handful; each is read whole. */
const maximumAttachments = 20

const infoSchema = v.looseObject({ Custom: v.map(v.string(), v.unknown()) })

/** Text that a writer stored as GBK or UTF-8 bytes comes out as Latin letters; only then are there no others. */
function repaired(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  if (!codes.some((code) => code > 0x7f) || codes.some((code) => code > 0xff)) return text
  const bytes = Uint8Array.from(codes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const leaf = (name: string, value: string): XmlElement => ({
  name,
  attributes: {},
  text: repaired(value),
  children: [],
})

/** The issuer's keys in the Info dictionary of a 数电票: InvoiceNumber, IssueTime, TotalTax-includedAmount… */
async function readInfo(pdf: PDFDocumentProxy): Promise<SourceReading[]> {
  const { info } = await pdf.getMetadata()
  const custom = v.is(infoSchema, info) ? [...info.Custom] : []
  const children = custom.flatMap(([name, value]) => (typeof value === 'string' ? [leaf(name, value)] : []))
  const reading = readInvoice({ name: 'Info', attributes: {}, text: '', children }, { amountNeeded: false })
  return reading ? [reading] : []
}

/** XBRL and EInvoice files attached to the PDF; any other attachment, or a damaged one, is passed over. */
async function readAttachments(pdf: PDFDocumentProxy): Promise<SourceReading[]> {
  const names = [...((await pdf.getAttachments()) ?? new Map<string, unknown>()).keys()].slice(0, maximumAttachments)
  const contents = await Promise.all(names.map((name) => pdf.getAttachmentContent(name)))
  return contents.flatMap((content) => (content ? readAttachment(content) : []))
}

function readAttachment(content: Uint8Array) {
  try {
    const { roots, complete } = parseXml(decodeXml(content))
    return complete ? readInvoiceXml(roots) : []
  } catch {
    return []
  }
}

/** What an issuer put into the PDF for programs: attached data files before keys of the Info dictionary. */
export async function readData(pdf: PDFDocumentProxy): Promise<Recognition[]> {
  const readings = mergeReadings([await readAttachments(pdf), await readInfo(pdf)])
  return readings.map((reading) => ({ source: 'pdf-data', ...reading }))
}
