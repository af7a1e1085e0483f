import { ProblemError } from '../inbox/problem.ts'
import type { Recognizer } from './recognizer.ts'
import { decodeXml } from './xml/decode-xml.ts'
import { parseXml } from './xml/parse-xml.ts'
import { readInvoiceXml } from './xml/read-invoice-xml.ts'

/** Larger than any invoice's data by far; an XML attachment has a few thousand bytes. */
const maximumBytes = 32 * 1024 * 1024

/** Reads the data file of an invoice: 数电票 EInvoice in its dialects and the XBRL of the accounting standard. */
export const xml: Recognizer = {
  source: 'xml',
  accepts: ({ mediaType }) => mediaType === 'application/xml',
  async recognize({ bytes }, signal) {
    signal.throwIfAborted()
    if (bytes.length > maximumBytes) throw new ProblemError({ code: 'too-large', retryable: false })
    const { roots, complete } = parseXml(decodeXml(bytes))
    if (!complete) throw new ProblemError({ code: 'unreadable', detail: 'the XML is cut off', retryable: false })
    return readInvoiceXml(roots).map((reading) => ({ source: 'xml', ...reading }))
  },
}
