import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Stage } from '../../extension/inbox-job.ts'
import { replyOf, type StubWorker, startStubWorker } from '../extension/stub-worker.ts'
import { connectWorker } from './connect-worker.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { storedJobs } from './stored-jobs.ts'

const buffer = readFileSync(new URL('../fixtures/invoices/e-normal.png', import.meta.url))
const answer = replyOf({ sellerName: '卖方', buyerName: '买方', totalAmount: '59359.98' })

let folder: string
let browser: ExtensionBrowser
let worker: StubWorker
/** A page of the extension that only looks. */
let look: Page

const start = async () => {
  browser = await launchExtension({ folder })
  look = await browser.open('options.html')
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-survives-'))
  worker = await startStubWorker(answer)
  await start()
  await connectWorker(look, worker.address)
})
afterEach(async () => {
  await browser.close()
  worker.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

const bring = (panel: Page, count = 1) =>
  panel
    .locator('input[type=file]')
    .first()
    .setInputFiles(Array.from({ length: count }, (_, index) => ({ name: `${index}.png`, mimeType: '', buffer })))

const stages = async () => (await storedJobs(look)).map(({ stage }) => stage)
const reach = (...expected: Stage[]) =>
  vi.waitFor(async () => expect(await stages()).toEqual(expected), { timeout: 30_000, interval: 20 })

/** Everything that was captured is read, and the cloud was paid once for each. */
async function allRead(count: number): Promise<void> {
  await vi.waitFor(async () => expect(await stages()).toEqual(Array(count).fill('done')), {
    timeout: 60_000,
    interval: 50,
  })
  expect(worker.paid()).toBe(count)
  const jobs = await storedJobs(look)
  for (const { drafts } of jobs) expect(drafts[0]?.fields.sellerName?.chosen.value).toBe('卖方')
}

it('a panel closed while the cloud was asked: the next one asks with the same key and pays once', async () => {
  worker.next = { body: answer, delay: 3000 }
  const panel = await browser.open('panel.html')
  await bring(panel)
  await reach('asking')
  await panel.close()
  worker.next = { body: answer }
  await browser.open('panel.html')
  await allRead(1)
  expect(new Set(worker.calls).size).toBe(1)
})

it('a browser killed while the cloud was asked: started again, it goes on by itself', async () => {
  worker.next = { body: answer, delay: 5000 }
  await bring(await browser.open('panel.html'), 3)
  await vi.waitFor(async () => expect(await stages()).toContain('asking'), { timeout: 30_000, interval: 20 })
  await browser.context.browser()?.close()
  await browser.close().catch(() => undefined)
  worker.next = { body: answer }
  await start()
  expect(await storedJobs(look)).toHaveLength(3)
  await browser.open('panel.html')
  await allRead(3)
})

it('a background page killed: the panel reads on without it', async () => {
  const panel = await browser.open('panel.html')
  const session = await browser.context.browser()!.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  const background = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(browser.id))
  await session.send('Target.closeTarget', { targetId: background!.targetId })
  await bring(panel)
  await allRead(1)
})

it('no network: the file waits with a retry and is read when it is back', async () => {
  worker.next = { lose: true }
  await bring(await browser.open('panel.html'))
  await reach('failed')
  expect((await storedJobs(look))[0]?.problem).toEqual({ code: 'offline', retryable: true })
  worker.next = { body: answer }
  const panel = browser.context.pages().find((page) => page.url().endsWith('panel.html'))!
  await panel.getByRole('button', { name: '重试' }).first().click()
  await allRead(1)
})

it('several panels at once: each file is worked on by one of them', async () => {
  const panels = [await browser.open('panel.html'), await browser.open('panel.html'), await browser.open('panel.html')]
  worker.next = { body: answer, delay: 200 }
  await bring(panels[1]!, 6)
  await vi.waitFor(async () => expect(await stages()).toContain('asking'), { timeout: 30_000, interval: 20 })
  await panels[0]!.close()
  await allRead(6)
  expect(new Set(worker.calls).size).toBe(6)
  // The panel that closed may have asked for two files whose answers it never heard.
  expect(worker.calls.length).toBeLessThanOrEqual(8)
})
