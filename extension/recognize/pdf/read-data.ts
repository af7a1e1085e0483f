import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts'
import * as v from 'valibot'
import type { Recognition } from '../../../shared/recognition.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { readInvoice } from '../xml/read-invoice.ts'
import { readInvoiceXml } from '../xml/read-invoice-xml.ts'

const infoSchema = v.looseObject({ Custom: v.optional(v.record(v.string(), v.unknown())) })
const attachmentsSchema = v.nullish(v.record(v.string(), v.looseObject({ content: v.instance(Uint8Array) })))

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
async function readInfo(pdf: PDFDocumentProxy): Promise<Recognition[]> {
  const { info } = await pdf.getMetadata()
  const custom = v.is(infoSchema, info) ? info.Custom : undefined
  const children = Object.entries(custom ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [leaf(name, value)] : [],
  )
  const reading = readInvoice({ name: 'Info', attributes: {}, text: '', children }, { amountNeeded: false })
  return reading ? [{ source: 'pdf-data', ...reading }] : []
}

/** XBRL and EInvoice files attached to the PDF; any other attachment, or a damaged one, is passed over. */
async function readAttachments(pdf: PDFDocumentProxy): Promise<Recognition[]> {
  const attachments = v.safeParse(attachmentsSchema, await pdf.getAttachments())
  const contents = attachments.success ? Object.values(attachments.output ?? {}).map(({ content }) => content) : []
  return contents.flatMap((content) => readAttachment(content)).map((reading) => ({ source: 'pdf-data', ...reading }))
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
  const attached = await readAttachments(pdf)
  return attached.length > 0 ? attached : readInfo(pdf)
}
