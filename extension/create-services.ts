import type { Services } from './pipeline.ts'
import { fitToLimits } from './prepare/fit-to-limits.ts'
import { identify } from './prepare/identify.ts'
import { createPdfOpener } from './prepare/open-pdf.ts'
import { pages } from './prepare/pages.ts'
import { pdfSetup } from './prepare/pdf-setup.ts'
import { unpack } from './prepare/unpack.ts'
import { askConsent } from './recognize/ask-consent.ts'
import { createCloud } from './recognize/cloud.ts'
import { ofd } from './recognize/ofd.ts'
import { createOfferedLimits } from './recognize/offered-limits.ts'
import { createPdf } from './recognize/pdf.ts'
import { createQrInThread } from './recognize/qr-in-thread.ts'
import { xml } from './recognize/xml.ts'
import { cloudConsent, workerAddress, workerToken } from './settings.ts'
import { inbox } from './store.ts'

const startQrThread = () => new Worker(new URL('./recognize/qr-thread.ts', import.meta.url), { type: 'module' })
const access = async () => ({ address: await workerAddress.get(), token: await workerToken.get() })

/** The real services of an extension page: this browser's network, canvas and store, and the bundled QR reader. */
function createServices(): Services {
  const send: typeof fetch = (...call) => fetch(...call)
  const limits = createOfferedLimits({ fetch: send, access, now: Date.now })
  const pdf = createPdfOpener(pdfSetup)
  return {
    inbox,
    identify,
    unpack,
    async *pages(document) {
      yield* pages(document, pdf, await limits())
    },
    release: (document) => pdf.close(document.bytes),
    fitToCloud: async (page) => fitToLimits(page, await limits()),
    local: [xml, ofd, createPdf(pdf), createQrInThread(startQrThread)],
    cloud: askConsent(createCloud({ fetch: send, access }), access, cloudConsent.get),
  }
}

let own: Services | undefined

/** This page's services, made when they are first needed. */
export function ownServices(): Services {
  own ??= createServices()
  return own
}
