import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { encodeImage } from 'utif2'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Job } from '../../extension/inbox/job.ts'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { pixelSize } from '../../shared/pixel-size.ts'
import { replyOf, type StubWorker, startStubWorker } from '../extension/pipeline/stub-worker.ts'
import { anotherFile } from '../served/another-file.ts'
import { startServedWorker } from '../served/served-worker.ts'
import { inTurn } from '../turn.ts'
import { withOrientation } from '../with-orientation.ts'
import { zipWithGbkNames } from '../zip-with-gbk-names.ts'
import { connectWorker } from './connect-worker.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { comparePictures } from './pixels.ts'
import { encodeBmp, encodeGif, type Pixels } from './plain-pictures.ts'
import { clearInbox, finishedJob, storedJobs, waitForJobs } from './stored-jobs.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/invoices/${name}`, import.meta.url))
const png = fixture('e-normal.png')
const jpeg = fixture('e-normal-exempt.jpg')
const number = '53125860'

const answer = replyOf({ sellerName: '卖方', totalAmount: '59359.98' })

let browser: ExtensionBrowser
let worker: StubWorker
let panel: Page

beforeAll(async () => {
  ;[worker, browser] = await Promise.all([startStubWorker(answer), launchExtension()])
  panel = await browser.open('panel.html')
  await connectWorker(panel, worker.address)
})
afterAll(async () => {
  await browser?.close()
  worker?.close()
})
afterEach(async () => {
  await clearInbox(panel)
  worker.next = { body: answer }
  worker.calls.length = 0
  worker.documents.length = 0
})

const bring = (files: { name: string; buffer: Buffer }[]) =>
  panel
    .locator('input[type=file]')
    .first()
    .setInputFiles(files.map((file) => ({ ...file, mimeType: '' })))

/** Brings one file and waits for the end of its job. */
async function read(name: string, buffer: Uint8Array): Promise<Job> {
  await bring([{ name, buffer: Buffer.from(buffer) }])
  return finishedJob(panel)
}

/** What the browser itself makes of a picture: another type, or other pixels. */
const drawn = async (draw: 'webp' | 'tall' | 'noise' | 'tiny') =>
  Buffer.from(
    await panel.evaluate(
      async ([base64, kind]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes]))
        const sizes = {
          webp: [bitmap.width, bitmap.height],
          tall: [bitmap.width, 10_500],
          noise: [1900, 1500],
          tiny: [12, 12],
        }
        const [width, height] = sizes[kind] as [number, number]
        const canvas = new OffscreenCanvas(width, height)
        const context = canvas.getContext('2d')!
        context.fillStyle = '#fff'
        context.fillRect(0, 0, width, height)
        if (kind === 'noise') {
          const noise = new Uint8ClampedArray(width * height * 4)
          for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536))
          context.putImageData(new ImageData(noise, width, height), 0, 0)
        } else context.drawImage(bitmap, 0, kind === 'tall' ? 6500 : 0)
        const blob = await canvas.convertToBlob({ type: kind === 'webp' ? 'image/webp' : 'image/png', quality: 0.95 })
        const whole = new Uint8Array(await blob.arrayBuffer())
        let text = ''
        for (let at = 0; at < whole.length; at += 32_768)
          text += String.fromCharCode(...whole.subarray(at, at + 32_768))
        return btoa(text)
      },
      [png.toString('base64'), draw] as const,
    ),
    'base64',
  )

async function rgba(bytes: Buffer) {
  const raw = await panel.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]),
    )
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let text = ''
    for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768))
    return btoa(text)
  }, bytes.toString('base64'))
  return new Uint8Array(Buffer.from(raw, 'base64'))
}

const sent = () => {
  const [document] = worker.documents
  const mediaType = mediaTypeOf(document!.bytes)!
  return { ...document!, ...pixelSize(document!.bytes, mediaType)! }
}
const chosenNumber = (job: Job) => job.drafts[0]?.fields.invoiceNumber?.chosen

describe('a file of any kind', () => {
  it('goes to the cloud as it is when the cloud takes it', async () => {
    expect(chosenNumber(await read('a.png', png))).toMatchObject({ value: number, source: 'qr' })
    expect(sent()).toMatchObject({ mediaType: 'image/png', bytes: png })
  })

  it('is read page by page when it is a PDF, at a resolution small print survives', async () => {
    const job = await read('a.pdf', fixture('e-normal.pdf'))
    expect(job.stage).toBe('done')
    expect(chosenNumber(job)?.value).toBe(number)
    const sources = new Set(job.recognitions.map(({ source }) => source))
    expect(sources).toContain('qr')
  })

  it('is converted from WebP to what the cloud takes, without a difference to be seen', async () => {
    const webp = await drawn('webp')
    expect(chosenNumber(await read('a.webp', webp))?.source).toBe('qr')
    expect(sent()).toMatchObject({ mediaType: 'image/jpeg' })
    expect((await comparePictures(panel, sent().bytes, webp, 40)).differing).toBeLessThan(2000)
  })

  it.each(
    inTurn([
      ['TIFF', ({ data, width, height }: Pixels) => new Uint8Array(encodeImage(data, width, height))],
      ['BMP', encodeBmp],
      ['GIF', encodeGif],
    ] as const),
  )('is converted from %s without losing a pixel', async (name, encode) => {
    const { width, height } = pixelSize(png, 'image/png')!
    const file = Buffer.from(encode({ data: await rgba(png), width, height }))
    expect(chosenNumber(await read(`scan.${name.toLowerCase()}`, file))).toMatchObject({ value: number, source: 'qr' })
    expect(sent()).toMatchObject({ width, height })
    expect(['image/png', 'image/bmp', 'image/gif']).toContain(sent().mediaType)
    // A GIF has fewer colours than the picture it was made of; no browser shows a TIFF.
    const before = name === 'GIF' ? file : png
    expect((await comparePictures(panel, sent().bytes, before, 0)).differing).toBe(0)
  })

  it('is turned upright as the camera noted', async () => {
    const upright = pixelSize(jpeg, 'image/jpeg')!
    expect((await read('photo.jpg', withOrientation(jpeg, 6))).stage).toBe('done')
    expect(sent()).toMatchObject({ mediaType: 'image/jpeg', width: upright.height, height: upright.width })
  })

  it('is found by its bytes when its name lies', async () => {
    expect(chosenNumber(await read('发票.txt', png))?.source).toBe('qr')
  })
})

describe('a file the cloud would refuse', () => {
  it('is made to fit its byte limit, no worse than needed', async () => {
    const noise = await drawn('noise')
    expect(noise.length).toBeGreaterThan(7_500_000)
    await read('noise.png', noise)
    expect(sent()).toMatchObject({ mediaType: 'image/jpeg' })
    expect(sent().bytes.length).toBeLessThan(7_500_000)
    expect(sent().bytes.length).toBeGreaterThan(1_000_000)
  })

  it('is cut into parts at full size when it is a tall screenshot', async () => {
    const job = await read('chat.png', await drawn('tall'))
    expect(job.drafts.some(({ fields }) => fields.invoiceNumber?.chosen.value === number)).toBe(true)
    const { width } = pixelSize(png, 'image/png')!
    expect(worker.documents.length).toBeGreaterThan(1)
    for (const { bytes } of worker.documents) expect(pixelSize(bytes, mediaTypeOf(bytes)!)).toMatchObject({ width })
  })

  it('says that the browser cannot open HEIC instead of calling the file damaged', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)])
    expect(await read('IMG_0001.HEIC', heic)).toMatchObject({ stage: 'failed', problem: { code: 'no-heic' } })
  })

  it('says that it is too small instead of being sent', async () => {
    expect(await read('icon.png', await drawn('tiny'))).toMatchObject({
      stage: 'failed',
      problem: { code: 'too-small' },
    })
    expect(worker.calls).toEqual([])
  })
})

describe('many files', () => {
  it('come out of a ZIP each as its own, whatever they are and however deep they lie', async () => {
    const document = (name: string) => new Uint8Array(fixture(`../documents/${name}`))
    const march = { AAAA: [0xc8, 0xfd, 0xd4, 0xc2], BBBB: [0xb2, 0xcd, 0xd2, 0xfb] } // 三月 餐饮 in GBK
    const zip = zipWithGbkNames(march, {
      'AAAA/a.png': new Uint8Array(png),
      'AAAA/b.jpg': new Uint8Array(jpeg),
      'AAAA/BBBB/c.ofd': document('digital-normal-3.ofd-tag.ofd'),
      'AAAA/BBBB/d.xml': document('digital-normal-1.xml-einvoice.xml'),
      'AAAA/BBBB/BBBB.pdf': document('digital-normal-2.pdf-gb.pdf'),
      'AAAA/readme.txt': new Uint8Array([65]),
    })
    await bring([{ name: '三月.zip', buffer: Buffer.from(zip) }])
    await waitForJobs(panel, (jobs) =>
      expect(jobs.map(({ file, stage }) => [file.name, stage])).toEqual(
        // The archive stays and says that readme.txt is no invoice.
        [['三月.zip', 'failed'], ...['a.png', 'b.jpg', 'c.ofd', 'd.xml', '餐饮.pdf'].map((name) => [name, 'done'])],
      ),
    )
  })

  it('50 at once are all read within bounded memory, each picture asked about once', {
    timeout: 420_000,
  }, async () => {
    const count = panel.locator('.list-head [role=status]')
    const watched = watchMainThread(panel)
    await bringMonth()
    await panel.locator('.list-head progress').waitFor()
    // By what is shown: reading the whole inbox again and again would be work of the test's making.
    await expect.poll(() => count.innerText(), { timeout: 400_000, interval: 300 }).toBe('共 50 个文件')
    const { longest, tasks, largestHeap } = await watched.end()
    console.log(
      `50 files: longest task ${longest} ms, ${tasks} over 50 ms, heap at most ${Math.round(largestHeap / 1e6)} MB`,
    )
    expect(largestHeap).toBeLessThan(300e6)
    expect(worker.calls).toHaveLength(pictures)
    // Fifty files of two invoices are two amounts, and every row but two says so.
    expect(await panel.locator('.list-head strong').innerText()).toBe('¥68,077.52')
    expect(await panel.locator('.entry-amount[data-repeated]').count()).toBe(48)
  })

  it('can be cancelled together, and tried again; what was answered is not paid twice', async () => {
    const served = await startServedWorker()
    onTestFinished(async () => {
      await connectWorker(panel, worker.address)
      await served.close()
    })
    await connectWorker(panel, served.address, served.token)
    served.fault = 'slow:100'
    await bring(Array.from({ length: 8 }, (_, at) => ({ name: `${at}.png`, buffer: anotherFile(png) })))
    const head = panel.locator('.list-head')
    await expect.poll(() => head.locator('[role=status]').innerText(), { timeout: 90_000 }).toContain('/ 8')
    await waitForJobs(panel, (jobs) => expect(jobs.filter(isDone).length).toBeGreaterThan(1))
    // So slow that the batch cannot be over before the click, however busy the machine.
    served.fault = 'slow:5000'
    await head.getByRole('button', { name: '全部取消' }).click()
    await expect
      .poll(() => head.locator('[role=status]').innerText(), { timeout: 90_000 })
      .toMatch(/共 8 个文件 · \d+ 个未成功/)
    served.fault = undefined
    const jobs = await storedJobs(panel)
    expect(new Set(jobs.filter((job) => !isDone(job)).map(({ problem }) => problem?.code))).toEqual(
      new Set(['cancelled']),
    )
    await head.getByRole('button', { name: '重试未成功的' }).click()
    await allDone(8)
    // Those stopped while the worker was asked are asked about once more, and what was paid for them is found.
    expect(new Set(served.keys).size).toBe(8)
    expect(await served.billed()).toBe(8)
  })
})

const isDone = ({ stage }: Job) => stage === 'done'
const allDone = (count: number) => waitForJobs(panel, (jobs) => expect(jobs.filter(isDone)).toHaveLength(count))

const pictures = 20
const pathOf = (fixture: string) => new URL(`../fixtures/${fixture}`, import.meta.url).pathname
/** A month's files as they come. By path: sent through the test's own connection they would be a pause of its making. */
const month = [
  ...Array<string>(pictures).fill(pathOf('invoices/e-normal.png')),
  ...Array<string>(50 - pictures).fill(pathOf('documents/digital-normal-1.xml-einvoice.xml')),
]
const bringMonth = () => panel.locator('input[type=file]').first().setInputFiles(month)

/** Every task of a page that takes longer than 50 ms, and how large its heap ever was. */
function watchMainThread(page: Page) {
  const watching = page.evaluate(
    () =>
      new Promise<{ longest: number; tasks: number; largestHeap: number }>((resolve) => {
        const lengths: number[] = []
        let largestHeap = 0
        const observer = new PerformanceObserver((list) =>
          lengths.push(...list.getEntries().map((entry) => entry.duration)),
        )
        observer.observe({ type: 'longtask' })
        const timer = setInterval(() => {
          const { usedJSHeapSize } = (performance as unknown as { memory: { usedJSHeapSize: number } }).memory
          largestHeap = Math.max(largestHeap, usedJSHeapSize)
          if (document.title !== 'enough') return
          clearInterval(timer)
          document.title = ''
          resolve({ longest: Math.round(Math.max(0, ...lengths)), tasks: lengths.length, largestHeap })
        }, 100)
      }),
  )
  // A test that has failed closes the page under it.
  watching.catch(() => undefined)
  return {
    async end() {
      await page.evaluate(() => {
        document.title = 'enough'
      })
      return watching
    },
  }
}
