import { inbox } from '../inbox/inbox.ts'
import { takePassword } from '../inbox/passwords.ts'
import { enoughToRead } from '../prepare/enough-to-read.ts'
import { fitToLimits } from '../prepare/fit-to-limits.ts'
import { identify } from '../prepare/identify.ts'
import { createPdfOpener } from '../prepare/open-pdf.ts'
import { pages } from '../prepare/pages.ts'
import { pdfSetup } from '../prepare/pdf-setup.ts'
import { unpack } from '../prepare/unpack.ts'
import { createOcrInThread } from '../recognize/ocr-in-thread.ts'
import { ofd } from '../recognize/ofd.ts'
import { createOfferedLimits } from '../recognize/offered-limits.ts'
import { gated, ownAccess, ownWorker } from '../recognize/own-worker.ts'
import { createPdf } from '../recognize/pdf.ts'
import { createQrInThread } from '../recognize/qr-in-thread.ts'
import { xml } from '../recognize/xml.ts'
import { cloudUse, sentBytes, sentSide } from '../settings/settings.ts'
import { countReads } from './count-reads.ts'
import type { Services } from './run.ts'

const startQrThread = () => new Worker(new URL('../recognize/qr-thread.ts', import.meta.url), { type: 'module' })
const startOcrThread = () => new Worker(new URL('../recognize/ocr-thread.ts', import.meta.url), { type: 'module' })

/** The real services of an extension page: this browser's network, canvas and store, and the bundled QR reader. */
function createServices(): Services {
  const limits = createOfferedLimits({ client: ownWorker, access: ownAccess, now: Date.now })
  const pdf = createPdfOpener(pdfSetup)
  const ocr = createOcrInThread(startOcrThread)
  return {
    inbox,
    identify,
    takePassword,
    unlock: ({ bytes }, password) => pdf.open(bytes, password),
    unpack: (zip, password) => unpack(zip, { password }),
    async *pages(document) {
      // A long screenshot is cut into parts of the size that is sent: shrunk as a whole, its print would be lost.
      const maximumSide = Math.min((await limits()).maximumSide, await sentSide.get())
      yield* pages(document, pdf, { maximumSide })
    },
    release: (document) => pdf.close(document.bytes),
    async fitToCloud(page) {
      const most = { bytes: await sentBytes.get(), side: await sentSide.get() }
      return fitToLimits(page, enoughToRead(await limits(), page, most))
    },
    local: [xml, ofd, createPdf(pdf), createQrInThread(startQrThread)],
    ocr,
    readText: ocr.readText,
    count: countReads,
    cloud: gated(ownWorker.recognize),
    asksAlways: async () => (await cloudUse.get()) === 'always',
  }
}

let own: Services | undefined

/** This page's services, made when they are first needed. */
export function ownServices(): Services {
  own ??= createServices()
  return own
}
