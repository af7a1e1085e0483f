import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { acceptedInvoice } from '../../../extension/inbox/accepted-invoice.ts'
import type { Inbox } from '../../../extension/inbox/inbox.ts'
import type { Job } from '../../../extension/inbox/job.ts'
import { ProblemError } from '../../../extension/inbox/problem.ts'
import type { Services } from '../../../extension/pipeline/run.ts'
import { runJob } from '../../../extension/pipeline/run-job.ts'
import { fitToLimits } from '../../../extension/prepare/fit-to-limits.ts'
import { identify } from '../../../extension/prepare/identify.ts'
import { createPdfOpener } from '../../../extension/prepare/open-pdf.ts'
import { pages } from '../../../extension/prepare/pages.ts'
import { unpack } from '../../../extension/prepare/unpack.ts'
import type { Recognizer } from '../../../extension/recognize/recognizer.ts'
import { createWorkerClient } from '../../../extension/recognize/worker-client.ts'
import type { InvoiceDocument } from '../../../shared/document.ts'
import { products } from '../../../shared/products.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import { prepareQrEngine, qr } from '../../qr-engine.ts'
import { refusalOf, replyOf, type StubWorker, startStubWorker } from './stub-worker.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/invoices/${name}`, import.meta.url))
const png = fixture('e-normal.png')
const expected = JSON.parse(fixture('e-normal.expected.json').toString())
const { invoiceNumber, invoiceCode, issueDate, totalAmount, amountExcludingTax, sellerName, buyerName } = expected
const cloudInvoice = { invoiceNumber, invoiceCode, issueDate, totalAmount, amountExcludingTax, sellerName, buyerName }

let inbox: Inbox
let worker: StubWorker

beforeAll(prepareQrEngine)
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
  inbox = (await import('../../../extension/inbox/inbox.ts')).inbox
  worker = await startStubWorker(replyOf(cloudInvoice))
})
afterEach(() => worker.close())

const limits = products['tencent/VatInvoiceOCR']
/** No test here opens a PDF. */
const noPdf = {
  load: () => Promise.reject(new Error('no PDF')),
  cMapUrl: '',
  standardFontDataUrl: '',
  wasmUrl: '',
  idle: 0,
}

const services = (changes: Partial<Services> = {}): Services => ({
  inbox,
  identify,
  pages: (document) => pages(document, createPdfOpener(noPdf), limits),
  unpack: (zip, password) => unpack(zip, { password }),
  release: async () => undefined,
  fitToCloud: (page) => fitToLimits(page, limits),
  local: [qr],
  cloud: createWorkerClient({
    fetch,
    access: async () => ({ address: worker.address, token: 'fp_token' }),
    timeout: 2000,
  }).recognize,
  ...changes,
})

const capture = (bytes: Uint8Array = png) =>
  inbox.add({
    id: 'a',
    name: 'a.png',
    bytes: new Blob([new Uint8Array(bytes)]),
    capturedAt: '2026-03-01T00:00:00Z',
    origin: { kind: 'file' },
  })

const run = (job: Job, changes?: Partial<Services>, signal = new AbortController().signal) =>
  runJob(job, services(changes), signal)

const pagesUpTo = (count: number) =>
  async function* (document: InvoiceDocument) {
    for (let number = 1; number <= count; number += 1) yield { ...document, page: number }
  }

/** From this page on, the worker answers otherwise. */
const answering = (number: number, next: StubWorker['next']) => async (document: InvoiceDocument) => {
  if (document.page === number) worker.next = next
  return document
}

describe('runJob', () => {
  it('opens a locked file with the password typed for this try, and takes no other into the next', async () => {
    const document: InvoiceDocument = { bytes: png, mediaType: 'application/pdf' }
    const tried: string[] = []
    const unlock = async (_: InvoiceDocument, password: string) => {
      tried.push(password)
      throw new ProblemError({ code: 'wrong-password', retryable: true })
    }
    const typed = ['Aa-123']
    const changes = { identify: async () => document, takePassword: () => typed.pop(), unlock }
    const job = await run(await capture(), changes)
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'wrong-password' } })
    expect(JSON.stringify(job)).not.toContain('Aa-123')
    await run((await inbox.retry('a'))!, { ...changes, local: [], pages: pagesUpTo(0) })
    expect(tried).toEqual(['Aa-123'])
  })

  it('reads the QR code, asks the worker for the rest and shows where they agree', async () => {
    const job = await run(await capture())
    expect(job).toMatchObject({
      stage: 'done',
      emulated: true,
      product: 'tencent/VatInvoiceOCR',
      requestId: 'r-1',
      drafts: [
        {
          fields: {
            invoiceNumber: { chosen: { value: invoiceNumber, source: 'qr' }, agreeing: [{ value: invoiceNumber }] },
            totalAmount: { chosen: { value: totalAmount, source: 'tencent/VatInvoiceOCR' } },
          },
        },
      ],
    })
    expect(await inbox.get('a')).toEqual(job)
    expect(worker.calls).toEqual(['a/1'])
  })

  it('asks nobody when the file itself says everything', async () => {
    const text: Recognizer = {
      source: 'pdf-text',
      accepts: () => true,
      recognize: async () => [{ source: 'pdf-text', invoice: { ...cloudInvoice, items: [] }, evidence: {} }],
    }
    expect(await run(await capture(), { local: [text] })).toMatchObject({ stage: 'done' })
    expect(worker.calls).toEqual([])
  })

  it('holds what a model says against the text layer of its page: what is printed counts, the rest is never filled', async () => {
    const remark = '采购单 PO-20260042'
    const text: Recognizer = {
      source: 'pdf-data',
      accepts: ({ mediaType }) => mediaType === 'application/pdf',
      recognize: async (_, __, ___, ____, onText) => {
        onText?.(`备注：${remark}`, 2)
        onText?.('收款人：白鹭', 1)
        return []
      },
    }
    const model = { source: 'vision/invoice' as const, evidence: {} }
    const said = { remark, payee: '白鹭', buyerTaxId: '91310000MA1FAKE009', items: [] }
    const job = await run(await capture(), {
      identify: async () => ({ bytes: png, mediaType: 'application/pdf' }),
      pages: async function* () {
        yield { bytes: png, mediaType: 'image/png', page: 2 }
      },
      local: [text],
      cloud: async () => ({
        requestId: 'r-1',
        product: 'vision/invoice',
        emulated: false,
        recognitions: [{ ...model, invoice: said }],
      }),
    })
    expect(job?.drafts[0]?.fields.buyerTaxId?.chosen).toMatchObject({ value: said.buyerTaxId, grounding: 'none' })
    expect(acceptedInvoice(job!.drafts[0]!)).toEqual({ remark, items: [] })
  })

  /** Everything the print says, as a reader of looks gives it. */
  const looks = (change: object, evidence: Recognition['evidence'] = {}): Recognizer => ({
    source: 'ocr',
    accepts: () => true,
    recognize: async () => [{ source: 'ocr', invoice: { ...expected, ...change }, evidence }],
  })

  it('asks nobody when words, sums and check digits prove what this computer read off the picture', async () => {
    const job = await run(await capture(), { local: [looks({})] })
    expect(job).toMatchObject({ stage: 'done', answeredPages: [] })
    expect(worker.calls).toEqual([])
  })

  it('reads the looks of a picture while its codes are still looked for', async () => {
    const seen = Promise.withResolvers<void>()
    const slow: Recognizer = {
      source: 'qr',
      accepts: () => true,
      recognize: () => seen.promise.then(() => [{ source: 'qr', invoice: { invoiceNumber, items: [] }, evidence: {} }]),
    }
    const ocr = looks({})
    const recognize: Recognizer['recognize'] = (...asked) => {
      seen.resolve()
      return ocr.recognize(...asked)
    }
    const job = await run(await capture(), { local: [slow], ocr: { ...ocr, recognize } })
    expect(job?.recognitions.map(({ source }) => source)).toEqual(['qr', 'ocr'])
  })

  it('asks the cloud when a figure does not add up or a name is uncertain', async () => {
    await run(await capture(), { local: [looks({ taxAmount: '0.01' })] })
    expect(worker.calls).toEqual(['a/1'])
    await inbox.remove('a')
    await run(await capture(), { local: [looks({}, { sellerName: { confidence: 0.5 } })] })
    expect(worker.calls).toEqual(['a/1', 'a/1'])
  })

  it.each(['no-worker', 'cloud-off', 'needs-consent'])(
    'shows what this computer read with its doubts when %s',
    async (code) => {
      const cloud = () => Promise.reject(new ProblemError({ code, retryable: true }))
      const job = await run(await capture(), { cloud, local: [looks({ taxAmount: '0.01' })] })
      expect(job).toMatchObject({ stage: 'done', drafts: [{ fields: { taxAmount: { chosen: { value: '0.01' } } } }] })
      expect(job?.problem).toBeUndefined()
    },
  )

  it('asks for each page once and keeps its invoices on their page', async () => {
    const fitToCloud = answering(2, { body: replyOf({ ...cloudInvoice, invoiceNumber: '12345678' }) })
    const job = await run(await capture(), { pages: pagesUpTo(2), local: [], fitToCloud })
    expect(worker.calls).toEqual(['a/1', 'a/2'])
    expect(job?.drafts.map((draft) => draft.page)).toEqual([1, 2])
  })

  it('is content with the pages that have an invoice', async () => {
    const fitToCloud = answering(2, refusalOf('no-invoice', false))
    const job = await run(await capture(), { pages: pagesUpTo(2), local: [], fitToCloud })
    expect(job).toMatchObject({ stage: 'done', answeredPages: [1, 2] })
    expect(job?.drafts).toHaveLength(1)
  })
})

describe('runJob on a file of many pages', () => {
  it('asks for ten pages without a word', async () => {
    expect(await run(await capture(), { pages: pagesUpTo(10), local: [] })).toMatchObject({ stage: 'done' })
    expect(worker.calls).toHaveLength(10)
  })

  it('asks the person before more than ten calls, once, and pays for none before', async () => {
    const job = await run(await capture(), { pages: pagesUpTo(300), local: [] })
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'many-pages', cost: { pages: 300, calls: 300 } } })
    expect(worker.calls).toEqual([])
    const agreed = await inbox.update('a', { stage: 'captured', problem: undefined, manyPages: true })
    worker.next = refusalOf('unavailable', true)
    expect(await run(agreed!, { pages: pagesUpTo(12), local: [] })).toMatchObject({ problem: { code: 'unavailable' } })
    worker.next = { body: replyOf(cloudInvoice) }
    expect(await run((await inbox.retry('a'))!, { pages: pagesUpTo(12), local: [] })).toMatchObject({ stage: 'done' })
  })

  it('counts only the pages whose own data leaves doubt, and keeps what they say', async () => {
    const text: Recognizer = {
      source: 'pdf-text',
      accepts: ({ page: number = 0 }) => number > 3,
      recognize: async ({ page: number }) => [
        {
          source: 'pdf-text',
          page: number ?? 1,
          invoice: { ...cloudInvoice, invoiceNumber: `${10_000_000 + (number ?? 0)}`, items: [] },
          evidence: {},
        },
      ],
    }
    expect(await run(await capture(), { pages: pagesUpTo(13), local: [text] })).toMatchObject({ stage: 'done' })
    expect(worker.calls).toEqual(['a/1', 'a/2', 'a/3'])
    await inbox.remove('a')
    const long = await run(await capture(), {
      pages: pagesUpTo(20),
      local: [{ ...text, accepts: ({ page: number }) => number === 1 }],
    })
    expect(long).toMatchObject({ problem: { cost: { pages: 20, calls: 19 } }, drafts: [{ page: 1 }] })
  })
})

describe('runJob on an archive', () => {
  it('puts its files in its place once all came through, each a job of its own', async () => {
    const zip = zipSync({
      '发票/一.png': new Uint8Array(png),
      '__MACOSX/._一.png': new Uint8Array(9),
    })
    expect(await run(await capture(zip))).toBeUndefined()
    expect(await inbox.list()).toMatchObject([
      { id: 'a.0001', stage: 'captured', file: { name: '一.png', size: png.length } },
    ])
    expect(await inbox.bytes('a')).toBeUndefined()
    expect(await run((await inbox.get('a.0001'))!)).toMatchObject({ stage: 'done' })
  })

  it('keeps its files in the order they have in it', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index + 1}.png`)
    await run(await capture(zipSync(Object.fromEntries(names.map((name) => [`f/${name}`, new Uint8Array(png)])))))
    expect((await inbox.list()).map(({ file }) => file.name)).toEqual(names)
  })

  it('stays, and names what did not come through', async () => {
    const zip = zipSync({ '一.png': new Uint8Array(png), 'readme.txt': strToU8('hi') })
    const job = await run(await capture(zip))
    expect(job).toMatchObject({
      stage: 'failed',
      problem: { code: 'left-out', leftOut: [{ path: 'readme.txt', reason: 'unsupported-type' }] },
    })
    expect((await inbox.list()).map(({ id }) => id)).toEqual(['a', 'a.0001'])
    expect((await inbox.bytes('a'))?.size).toBe(zip.length)
  })

  it('brings no file twice when it is taken up again, not even one that was deleted since', async () => {
    const zip = zipSync({ 'readme.txt': strToU8('hi'), '1.png': new Uint8Array(png), '2.png': new Uint8Array(png) })
    await run(await capture(zip))
    await inbox.update('a.0001', { stage: 'done' })
    await inbox.remove('a.0002')
    await run((await inbox.retry('a'))!)
    expect((await inbox.list()).map(({ id, stage }) => [id, stage])).toEqual([
      ['a', 'failed'],
      ['a.0001', 'done'],
    ])
  })

  it('ends with the round in which it was cancelled', async () => {
    const archive = await capture(zipSync({ '1.png': new Uint8Array(png) }))
    const cancelled = async function* (zip: Uint8Array) {
      await inbox.cancel('a')
      yield* unpack(zip)
    }
    expect(await run(archive, { unpack: cancelled })).toBeUndefined()
    expect((await inbox.list()).map(({ id }) => id)).toEqual(['a'])
  })

  it('says so when nothing in it is an invoice, and keeps it', async () => {
    const job = await run(await capture(zipSync({ 'readme.txt': strToU8('hi') })))
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'unsupported-type' } })
    expect(await inbox.bytes('a')).toBeDefined()
  })
})

describe('runJob, when something is wrong', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['an unknown file', Buffer.from('hello, this is no invoice'), 'unsupported-type'],
    ['a cut zip', Buffer.from('PK\x03\x04 and then nothing', 'latin1'), 'unreadable'],
  ])('says so of %s and keeps the bytes', async (_, bytes, code) => {
    const job = await run(await capture(bytes))
    expect(job).toMatchObject({ stage: 'failed', problem: { code } })
    expect((await inbox.bytes('a'))?.size).toBe(bytes.length)
    expect(worker.calls).toEqual([])
  })

  it('keeps what the QR code said when the worker refuses, and goes on from there on a retry', async () => {
    worker.next = refusalOf('quota', false, 402)
    const failed = await run(await capture())
    expect(failed).toMatchObject({
      stage: 'failed',
      problem: { code: 'quota', detail: 'told quota', retryable: false, requestId: 'r-2' },
      drafts: [{ fields: { invoiceNumber: { chosen: { value: invoiceNumber } } } }],
    })
    worker.next = { body: replyOf(cloudInvoice) }
    const job = await run((await inbox.retry('a'))!)
    expect(job).toMatchObject({ stage: 'done' })
    expect(job).not.toHaveProperty('problem')
  })

  it('says that there is no invoice when neither side found one', async () => {
    worker.next = refusalOf('no-invoice', false)
    const job = await run(await capture(), { local: [] })
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'no-invoice' } })
  })

  it('reads on when one local reader breaks', async () => {
    const broken = {
      source: 'pdf-text',
      accepts: () => true,
      recognize: () => Promise.reject(new Error('boom')),
    } as const
    expect(await run(await capture(), { local: [broken, qr] })).toMatchObject({ stage: 'done' })
  })

  it('leaves a job cancelled that was cancelled while it ran, but keeps an answer that was paid for', async () => {
    const fitToCloud = async (document: InvoiceDocument) => {
      await inbox.cancel('a')
      return document
    }
    expect(await run(await capture(), { fitToCloud })).toBeUndefined()
    expect(await inbox.get('a')).toMatchObject({ stage: 'failed', problem: { code: 'cancelled' }, answeredPages: [1] })
    expect(await run((await inbox.retry('a'))!)).toMatchObject({ stage: 'done' })
    expect(worker.calls).toEqual(['a/1'])
  })

  it('keeps what the person typed while the cloud was asked', async () => {
    const typed = { chosen: { value: '我的公司', source: 'person' as const }, agreeing: [], conflicting: [] }
    const fitToCloud = async (document: InvoiceDocument) => {
      await inbox.update('a', ({ drafts: [draft] }) => ({
        drafts: [{ ...draft!, fields: { ...draft!.fields, buyerName: typed } }],
      }))
      return document
    }
    const job = await run(await capture(), { fitToCloud })
    expect(job?.drafts[0]?.fields.buyerName).toMatchObject({
      chosen: typed.chosen,
      conflicting: [{ value: buyerName, source: 'tencent/VatInvoiceOCR' }],
    })
  })

  it('keeps what the person typed while a file that failed waits to be read again', async () => {
    worker.next = { lose: true }
    const [draft] = (await run(await capture()))?.drafts ?? []
    const typed = { chosen: { value: '我的公司', source: 'person' as const }, agreeing: [], conflicting: [] }
    await inbox.update('a', { drafts: [{ ...draft!, fields: { ...draft!.fields, buyerName: typed } }] })
    worker.next = { body: replyOf(cloudInvoice) }
    const shown: unknown[] = []
    const watching: Recognizer = {
      ...qr,
      recognize: async (...given) => {
        shown.push((await inbox.get('a'))?.drafts[0]?.fields.buyerName?.chosen)
        return qr.recognize(...given)
      },
    }
    const job = await run((await inbox.retry('a'))!, { local: [watching] })
    expect(job).toMatchObject({ stage: 'done' })
    expect(shown).toEqual([typed.chosen])
    expect(job?.drafts[0]?.fields.buyerName).toMatchObject({
      chosen: typed.chosen,
      conflicting: [{ value: buyerName, source: 'tencent/VatInvoiceOCR' }],
    })
  })

  it('says that there are no bytes instead of trying for ever', async () => {
    const facts = { id: 'a', name: '', capturedAt: '2026-03-01T00:00:00Z', origin: { kind: 'page-image' as const } }
    await inbox.addFailure(facts, { code: 'capture-blocked', retryable: false })
    const job = await run((await inbox.retry('a'))!)
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'capture-failed', retryable: false } })
  })

  it('does not bring back a job that was deleted while it ran', async () => {
    const fitToCloud = async (document: InvoiceDocument) => {
      await inbox.remove('a')
      return document
    }
    expect(await run(await capture(), { fitToCloud })).toBeUndefined()
    expect(await inbox.list()).toEqual([])
  })
})

/** A reader of looks that sees a slip beside an invoice. */
const payment = { kind: 'payment', title: '付款凭证', page: 1, values: {} } as const
const paper: Recognizer = {
  source: 'ocr',
  accepts: () => true,
  recognize: async (_, __, onPaper) => {
    onPaper?.(payment)
    return []
  },
}

it.each(['no-worker', 'cloud-off', 'needs-consent'])(
  'keeps a paper that is no invoice when %s, on a retry too',
  async (code) => {
    const cloud = () => Promise.reject(new ProblemError({ code, retryable: true }))
    const changes = { cloud, local: [], ocr: paper, pages: pagesUpTo(1) }
    const kept = { stage: 'done', papers: [payment], drafts: [] }
    expect(await run(await capture(), changes)).toMatchObject(kept)
    expect(await run((await inbox.retry('a'))!, changes)).toMatchObject(kept)
  },
)

describe('a picture whose original came later', () => {
  const original = () =>
    inbox.replaceBytes('a', new Blob([new Uint8Array(png)]), { kind: 'page-image', rung: 'background-fetch' })
  const numbered = pagesUpTo(1)
  it('is read, although what stood for it was no invoice', async () => {
    worker.next = refusalOf('no-invoice', false)
    const crop = await run(await capture(), { local: [], ocr: paper, pages: numbered })
    expect(crop).toMatchObject({ stage: 'done', papers: [payment], drafts: [] })
    worker.next = { body: replyOf(cloudInvoice) }
    const job = await run((await original())!, { pages: numbered })
    expect(job).toMatchObject({ stage: 'done', drafts: [{ fields: { invoiceNumber: { chosen: { source: 'qr' } } } }] })
    expect(job).not.toHaveProperty('papers')
  })

  it('is asked of the cloud by a key of its own, which a retry repeats', async () => {
    await run(await capture())
    worker.next = { lose: true }
    expect(await run((await original())!)).toMatchObject({ stage: 'failed' })
    await run((await inbox.retry('a'))!)
    const [before, after, again] = worker.calls
    expect(after).not.toBe(before)
    expect(again).toBe(after)
  })

  it('says nothing of what the answers for the old bytes cost or came from', async () => {
    const cloud = createWorkerClient({
      fetch,
      access: async () => ({ address: worker.address, token: 't' }),
      timeout: 2000,
    })
    const priced: Services['cloud'] = async (call, signal) => ({ ...(await cloud.recognize(call, signal)), cost: 0.12 })
    expect(await run(await capture(), { cloud: priced })).toMatchObject({ cost: 0.12, product: replyOf().product })
    const fresh = await original()
    for (const name of ['cost', 'product', 'emulated', 'requestId', 'texts']) expect(fresh).not.toHaveProperty(name)
  })

  it.each([
    ['answered', () => ({ body: replyOf(cloudInvoice) })],
    ['refused', () => refusalOf('quota', false, 402)],
  ])('is not taken for read when the question about the old bytes is %s after it came', async (_, next) => {
    worker.next = next()
    const fitToCloud = async (document: InvoiceDocument) => {
      await original()
      return document
    }
    expect(await run(await capture(), { fitToCloud })).toBeUndefined()
    expect(await inbox.get('a')).toMatchObject({ stage: 'captured', recognitions: [], answeredPages: [] })
  })
})

describe('a picture whose text is wanted', () => {
  const line = (text: string) => ({ text, box: { x: 0, y: 0, width: 1, height: 0.1 }, confidence: 0.9 })
  const captureForText = () =>
    inbox.add({
      id: 'a',
      name: 'a.png',
      bytes: new Blob([new Uint8Array(png)]),
      capturedAt: '2026-03-01T00:00:00Z',
      origin: { kind: 'file' },
      wants: 'text',
    })
  const reading = (texts: string[]) => services({ readText: async () => texts.map(line) })

  it('gives its lines from top to bottom and asks no cloud', async () => {
    const job = await runJob(await captureForText(), reading(['第一行', '第二行']), new AbortController().signal)
    expect(job).toMatchObject({ stage: 'done', text: '第一行\n第二行', drafts: [], answeredPages: [] })
  })

  it('says so where there is none', async () => {
    const job = await runJob(await captureForText(), reading([]), new AbortController().signal)
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'no-text' } })
  })
})

it('counts what this computer read alone and what the cloud was asked for', async () => {
  const counts: unknown[] = []
  const counting = services({ count: async (read) => void counts.push(read) })
  await runJob(await capture(), counting, new AbortController().signal)
  expect(counts).toEqual([{ here: 0, cloud: 1 }])
})
