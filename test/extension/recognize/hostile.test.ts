import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { ProblemError } from '../../../extension/inbox/problem.ts'
import { createPdfOpener } from '../../../extension/prepare/open-pdf.ts'
import { ofd } from '../../../extension/recognize/ofd.ts'
import { createPdf } from '../../../extension/recognize/pdf.ts'
import type { Recognizer } from '../../../extension/recognize/recognizer.ts'
import { xml } from '../../../extension/recognize/xml.ts'
import { pdfSetup } from '../../../scripts/pdf-setup.ts'
import type { InvoiceDocument, MediaType } from '../../../shared/document.ts'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { parseQrPayload } from '../../../shared/qr-payload.ts'
import { prepareQrEngine, qr } from '../../qr-engine.ts'
import { digitalNormal, digitalSize } from '../../shared/layout-text/digital-pages.ts'
import { legacyElectronic } from '../../shared/layout-text/legacy-pages.ts'
import { rail, vehicle } from '../../shared/layout-text/ticket-pages.ts'
import { dice, mutateBytes, mutateText } from './mutate.ts'
import { eInvoiceXml, ofdFiles, pinyinXml, railXbrl } from './samples.ts'

/** Milliseconds of this process's own work, for people to look at; a read that hangs fails by the test's time. */
const worked = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
let mutations = 0
let slowest = 0

/** Reads; an error is fine when it says in a code what is wrong. */
async function survives(reader: Recognizer, document: InvoiceDocument): Promise<void> {
  const started = worked()
  try {
    expect(Array.isArray(await reader.recognize(document, new AbortController().signal))).toBe(true)
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError)
  }
  mutations += 1
  slowest = Math.max(slowest, worked() - started)
}

function survivesSync(read: () => unknown): void {
  const started = worked()
  read()
  mutations += 1
  slowest = Math.max(slowest, worked() - started)
}

const document = (bytes: Uint8Array, mediaType: MediaType): InvoiceDocument => ({ bytes, mediaType })
const made = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/invoices/${name}`, import.meta.url)))

afterAll(() => {
  console.log(`${mutations} mutations, the slowest read ${Math.round(slowest)} ms`)
})

describe('hostile input', () => {
  test('XML: 10,000 broken files neither crash nor hang', async () => {
    const next = dice(1)
    const samples = [eInvoiceXml, pinyinXml, railXbrl]
    for (let count = 0; count < 10_000; count += 1) {
      const text = mutateText(samples[count % samples.length] ?? '', next)
      await survives(xml, document(strToU8(text), 'application/xml'))
    }
  }, 180_000)

  test('OFD: 1,500 with broken parts and 2,000 broken containers', async () => {
    const next = dice(2)
    const whole = zipSync(ofdFiles(), { level: 0 })
    const parts = Object.entries(unzipSync(whole))
    for (let count = 0; count < 1500; count += 1) {
      const broken = next(parts.length)
      const files = parts.map(([path, content], index) => [
        path,
        index === broken ? strToU8(mutateText(strFromU8(content), next)) : content,
      ])
      await survives(ofd, document(zipSync(Object.fromEntries(files), { level: 0 }), 'application/ofd'))
    }
    for (let count = 0; count < 2000; count += 1) {
      await survives(ofd, document(mutateBytes(whole, next), 'application/ofd'))
    }
  }, 180_000)

  test('positioned text: 2,500 pages of broken, moved, huge and empty pieces', () => {
    const next = dice(3)
    const samples = [digitalNormal, legacyElectronic, vehicle, rail]
    const odd = [0, -1, 1e9, Number.NaN, Number.POSITIVE_INFINITY, 1e-9]
    const spoil = (item: TextItem): TextItem => ({
      text: next(3) === 0 ? mutateText(item.text, next) : item.text,
      box: {
        ...item.box,
        [['x', 'y', 'width', 'height'][next(4)] ?? 'x']: next(2) ? odd[next(odd.length)] : next(800),
      },
    })
    for (let count = 0; count < 2500; count += 1) {
      const items = (samples[count % samples.length] ?? []).map((item) => (next(4) === 0 ? spoil(item) : item))
      survivesSync(() => layoutText(items, next(50) === 0 ? { width: 0, height: 0 } : digitalSize))
    }
  }, 180_000)

  test('positioned text: a timetable of 1,200 cells is read in a moment', () => {
    const cells = ['云岫南站', '澄江北站', 'G1000', '08:30', '12:10']
    const timetable = Array.from({ length: 240 }, (_, row) =>
      cells.map((text, column) => ({ text, box: { x: 20 + column * 100, y: 10 + row * 3, width: 60, height: 2.5 } })),
    )
    survivesSync(() => layoutText(timetable.flat(), digitalSize))
  }, 20_000)

  test('positioned text: thousands of signs of an upright word and of titles are read in seconds', () => {
    const signs = Array.from({ length: 6000 }, (_, at) => ({
      text: '购',
      box: { x: (at * 37) % 590, y: Math.floor(at / 16) * 2, width: 8, height: 1.8 },
    }))
    const titles = Array.from({ length: 8000 }, (_, at) => ({
      text: '客运发票',
      box: { x: 270, y: at * 0.1, width: 60, height: 0.09 },
    }))
    for (const items of [signs, titles]) survivesSync(() => layoutText(items, digitalSize))
  }, 60_000)

  test('QR texts: 4,500 broken payloads', () => {
    const next = dice(4)
    const samples = [
      '01,32,,25442000000123456789,406.00,20250314,,74AE',
      '01,10,033002000211,83011234,510.68,20200723,16197833567414507415,0941,',
      'https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=00ff&bill_num=05830164&total_amount=500',
      'CZ-EI-44,1,00010125,0000012345,a1b2c3,20250314,20.00',
    ]
    for (let count = 0; count < 4500; count += 1) {
      survivesSync(() => parseQrPayload(mutateText(samples[count % samples.length] ?? '', next)))
    }
  }, 180_000)

  test('PDF: 60 broken files', async () => {
    const next = dice(5)
    const opener = createPdfOpener(pdfSetup)
    const reader = createPdf(opener)
    const samples = [made('e-normal.pdf'), made('e-special-red.pdf')]
    for (let count = 0; count < 60; count += 1) {
      const bytes = mutateBytes(samples[count % samples.length] ?? new Uint8Array(), next)
      await survives(reader, document(bytes, 'application/pdf'))
      await opener.close(bytes)
    }
  }, 180_000)

  test('pictures: 6 broken files', async () => {
    prepareQrEngine()
    const next = dice(6)
    const samples = [made('digital-normal.png'), made('air.jpg')]
    for (let count = 0; count < 6; count += 1) {
      const bytes = mutateBytes(samples[count % samples.length] ?? new Uint8Array(), next)
      await survives(qr, document(bytes, count % 2 ? 'image/jpeg' : 'image/png'))
    }
  }, 180_000)

  test('at least 20,000 in all', () => {
    expect(mutations).toBeGreaterThanOrEqual(20_000)
  })
})
