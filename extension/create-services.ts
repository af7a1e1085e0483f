import { prepareZXingModule } from 'zxing-wasm/reader'
import qrReader from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { products } from '../shared/products.ts'
import type { Services } from './pipeline.ts'
import { commonLimits } from './prepare/common-limits.ts'
import { fitToLimits } from './prepare/fit-to-limits.ts'
import { identify } from './prepare/identify.ts'
import { createPdfOpener } from './prepare/open-pdf.ts'
import { pages } from './prepare/pages.ts'
import { pdfSetup } from './prepare/pdf-setup.ts'
import { createCloud } from './recognize/cloud.ts'
import { ofd } from './recognize/ofd.ts'
import { createPdf } from './recognize/pdf.ts'
import { qr } from './recognize/qr.ts'
import { xml } from './recognize/xml.ts'
import { workerAddress, workerToken } from './settings.ts'
import { inbox } from './store.ts'

/** Every product's pages are prepared alike: within the limits of all of them. */
const limits = commonLimits(Object.values(products))

const access = async () => ({ address: await workerAddress.get(), token: await workerToken.get() })

/** The real services of an extension page: this browser's network, canvas and store, and the bundled QR reader. */
export function createServices(): Services {
  prepareZXingModule({ overrides: { locateFile: () => new URL(qrReader, location.href).href } })
  const pdf = createPdfOpener(pdfSetup)
  return {
    inbox,
    identify,
    pages: (document) => pages(document, pdf, limits),
    release: (document) => pdf.close(document.bytes),
    fitToCloud: (page) => fitToLimits(page, limits),
    local: [xml, ofd, createPdf(pdf), qr],
    cloud: createCloud({ fetch: (...call) => fetch(...call), access }),
  }
}
