import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Job, Stage } from '../../extension/inbox/job.ts'
import { anotherFile } from '../served/another-file.ts'
import { type ServedWorker, startServedWorker } from '../served/served-worker.ts'
import { inTurn } from '../turn.ts'
import { connectWorker } from './connect-worker.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { clearInbox, reachStage, storedBytes, storedJobs, waitForJobs } from './stored-jobs.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/invoices/${name}`, import.meta.url))
const png = fixture('e-normal.png')
const { sellerName } = JSON.parse(fixture('e-normal.expected.json').toString())

let folder: string
let browser: ExtensionBrowser
let worker: ServedWorker
/** What was on the clouds' bill before the test. */
let before: number
/** A page of the extension that only looks. */
let look: Page

const start = async () => {
  browser = await launchExtension({ folder })
  look = await browser.open('options.html')
}

beforeAll(async () => {
  worker = await startServedWorker()
})
afterAll(() => worker?.close())

async function startAfresh(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-survives-'))
  await start()
  await connectWorker(look, worker.address, worker.token)
}
async function end(): Promise<void> {
  await browser.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
beforeEach(async () => {
  worker.keys.length = 0
  worker.fault = undefined
  worker.losesAnswers = false
  before = await worker.billed()
})

const bring = (panel: Page, count = 1) =>
  panel
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      Array.from({ length: count }, (_, index) => ({
        name: `${index}.png`,
        mimeType: '',
        buffer: anotherFile(png),
      })),
    )

const stagesOf = (jobs: Job[]) => jobs.map(({ stage }) => stage)
const stages = async () => stagesOf(await storedJobs(look))
const reach = (...expected: Stage[]) => waitForJobs(look, (jobs) => expect(stagesOf(jobs)).toEqual(expected))

/** Everything that was captured is read, and the cloud was paid once for each. */
async function allRead(count: number): Promise<void> {
  await reach(...Array<Stage>(count).fill('done'))
  expect((await worker.billed()) - before).toBe(count)
  expect(new Set(worker.keys).size).toBe(count)
  const jobs = await storedJobs(look)
  for (const { drafts } of jobs) expect(drafts[0]?.fields.sellerName?.chosen.value).toBe(sellerName)
}

/** Ways to die, and to come back. */
const deaths: Record<string, (panel: Page) => Promise<void>> = {
  'panel closed': (panel) => panel.close(),
  async 'extension reloaded'() {
    const closed = look.waitForEvent('close')
    await look.evaluate('void setTimeout(() => chrome.runtime.reload())')
    await closed
    // Until the extension stands again its pages are refused; a refused tab stays behind.
    look = await vi.waitFor(() => browser.open('options.html'), { timeout: 60_000, interval: 200 })
  },
  async 'browser killed'() {
    const session = await browser.context.browser()!.newBrowserCDPSession()
    const gone = new Promise((resolve) => browser.context.once('close', resolve))
    await Promise.race([session.send('Browser.crash').catch(() => undefined), gone])
    await browser.close().catch(() => undefined)
    await start()
  },
}

describe.each(Object.keys(deaths))('%s', (death) => {
  beforeAll(startAfresh)
  afterEach(() => clearInbox(look))
  afterAll(end)

  it.each(inTurn(['preparing', 'reading', 'asking'] as const, Object.keys(deaths).indexOf(death)))(
    'while a file is %s and others wait: all are read, each paid once',
    async (stage) => {
      worker.fault = 'slow:1500'
      const panel = await browser.open('panel.html')
      await Promise.all([reachStage(look, stage, 3), bring(panel, 3)])
      await deaths[death]!(panel)
      worker.fault = undefined
      expect(await stages()).toHaveLength(3)
      const next = await browser.open('panel.html')
      await allRead(3)
      await next.close()
    },
  )
})

describe('other trouble', () => {
  beforeAll(startAfresh)
  afterEach(async () => {
    const [, ...opened] = browser.context.pages()
    await Promise.all(opened.filter((page) => page !== look).map((page) => page.close()))
    await clearInbox(look)
  })
  afterAll(end)

  it('a background page killed: the panel reads on without it', async () => {
    const panel = await browser.open('panel.html')
    const session = await browser.context.browser()!.newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets')
    const background = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(browser.id))
    await session.send('Target.closeTarget', { targetId: background!.targetId })
    await bring(panel)
    await allRead(1)
  })

  it('no network: the files wait, and are read by themselves when it is back, each paid once', async () => {
    const panel = await browser.open('panel.html')
    await browser.context.setOffline(true)
    await bring(panel, 3)
    await reach('failed', 'failed', 'failed')
    for (const { problem } of await storedJobs(look)) expect(problem).toEqual({ code: 'offline', retryable: true })
    await browser.context.setOffline(false)
    await allRead(3)
    expect(worker.keys).toHaveLength(3)
  })

  it('an answer lost on the way: a retry asks for the same job and pays nothing', async () => {
    worker.losesAnswers = true
    const panel = await browser.open('panel.html')
    await bring(panel)
    await reach('failed')
    worker.losesAnswers = false
    await panel.getByRole('button', { name: '重试' }).first().click()
    await allRead(1)
    // Chromium itself asks once more where a connection breaks that it had used before.
    expect(worker.keys.length).toBeGreaterThan(1)
  })

  it('a browser closed while there was no network: the next panel goes on by itself', async () => {
    await browser.context.setOffline(true)
    await bring(await browser.open('panel.html'), 2)
    await reach('failed', 'failed')
    await browser.close()
    await start()
    expect(worker.keys).toEqual([])
    await browser.open('panel.html')
    await allRead(2)
    expect(worker.keys).toHaveLength(2)
  })

  it('a full disk: the files are named, nothing is half-written, and the next ones are taken again', async () => {
    const panel = await browser.open('panel.html')
    await panel.locator('.panel').waitFor()
    await panel.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      IDBObjectStore.prototype.put = () => {
        IDBObjectStore.prototype.put = put
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await bring(panel)
    await reach('failed')
    expect((await storedJobs(look))[0]).toMatchObject({ problem: { code: 'storage-full' }, file: { size: 0 } })
    expect(await storedBytes(look)).toEqual([])
    await panel.getByRole('heading', { name: '浏览器的存储空间已满' }).waitFor()
    await panel.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      let refused = 0
      IDBObjectStore.prototype.put = function (...sent) {
        refused += 1
        if (refused > 3) return put.apply(this, sent)
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await bring(panel, 2)
    const told = panel.getByRole('alert').filter({ hasText: '没有收下 0.png' })
    await told.waitFor()
    await told.getByRole('button', { name: '知道了' }).click()
    await told.waitFor({ state: 'detached' })
    await bring(panel)
    await waitForJobs(look, (jobs) => expect(stagesOf(jobs)).toContain('done'))
  })

  it('several panels at once: each file is worked on by one of them', async () => {
    const panels = [
      await browser.open('panel.html'),
      await browser.open('panel.html'),
      await browser.open('panel.html'),
    ]
    worker.fault = 'slow:200'
    await bring(panels[1]!, 6)
    await waitForJobs(look, (jobs) => expect(stagesOf(jobs)).toContain('asking'))
    await panels[0]!.close()
    await allRead(6)
    // The panel that closed may have asked for two files whose answers it never heard.
    expect(worker.keys.length).toBeLessThanOrEqual(8)
  })
})
