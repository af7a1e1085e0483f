import { ProblemError } from '../inbox/problem.ts'
import { allNamed } from './ofd/elements.ts'
import { openPackage } from './ofd/ofd-package.ts'
import { readDocument } from './ofd/read-document.ts'
import type { Recognizer } from './recognizer.ts'

/** Reads an OFD: what is attached, tagged and printed in it; several documents and invoices in one file. */
export const ofd: Recognizer = {
  source: 'ofd',
  accepts: ({ mediaType }) => mediaType === 'application/ofd',
  async recognize({ bytes }, signal, onPaper) {
    signal.throwIfAborted()
    const pack = openPackage(bytes)
    const root = pack.read('OFD.xml')?.roots[0]
    if (!root) throw new ProblemError({ code: 'unreadable', detail: 'no OFD.xml', retryable: false })
    let firstPage = 1
    return allNamed(root, 'DocBody').flatMap((body) => {
      const { readings, pages } = readDocument(pack, body, firstPage, onPaper)
      firstPage += pages
      return readings.map((reading) => ({ source: 'ofd', ...reading }))
    })
  },
}
