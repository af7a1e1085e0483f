import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { seedInbox } from './panel/seed-inbox.ts'

const invoicePdf = 'test/fixtures/documents/digital-normal-2.pdf-gb.pdf'
const password = '样例 Aa-123'

let browser: ExtensionBrowser
let panel: Page
beforeAll(async () => {
  browser = await launchExtension({ viewport: { width: 900, height: 900 } })
  await browser.storeSettings({ welcomed: true, cloudUse: 'never' })
  panel = await browser.open('panel.html')
  await panel.locator('main').waitFor()
})
beforeEach(async () => {
  await seedInbox(panel, [])
  await panel.reload()
  await panel.locator('.empty').waitFor()
})
afterAll(() => browser?.close())

const bring = (file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  panel.locator('input[type=file]').first().setInputFiles(file)
const isRead = () => panel.locator('.cost').waitFor({ timeout: 90_000 })
const isDrawn = () =>
  expect
    .poll(() => panel.locator('.picture img').evaluate((image: HTMLImageElement) => image.naturalWidth), {
      timeout: 30_000,
    })
    .toBeGreaterThan(300)

/** What the inbox holds, as it is stored. */
const jobs = () =>
  panel.evaluate(async () => {
    const opening = indexedDB.open('fapiao-fill')
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result)
    })
    const all = database.transaction('jobs').objectStore('jobs').getAll()
    const stored = await new Promise<{ file: { name: string }; stage: string }[]>((resolve) => {
      all.onsuccess = () => resolve(all.result)
    })
    database.close()
    return stored
  })

async function unlock(typed: string): Promise<void> {
  await panel.locator('.unlock input').fill(typed)
  await panel.locator('.unlock button[type=submit]').click()
}

test('an OFD is seen beside its fields, with boxes where the values stand', async () => {
  await bring('test/fixtures/documents/digital-special-2.ofd-text.ofd')
  await isRead()
  await isDrawn()
  expect(await panel.locator('.picture .box').count()).toBeGreaterThan(8)
})

test('a locked archive opens with its password, typed for this try; a wrong one is said to be wrong', async () => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password })
  await writer.add('三月/发票.pdf', new Uint8ArrayReader(new Uint8Array(readFileSync(invoicePdf))))
  await bring({ name: '三月.zip', mimeType: 'application/zip', buffer: Buffer.from(await writer.close()) })
  await unlock('wrong')
  await panel.getByRole('heading', { name: '密码打不开这个文件' }).waitFor({ timeout: 30_000 })
  await unlock(password)
  const ends = async () => (await jobs()).map(({ file, stage }) => [file.name, stage])
  await expect.poll(ends, { timeout: 60_000 }).toEqual([['发票.pdf', 'done']])
})

test('a locked PDF opens with its password, is read and seen; the password is nowhere afterwards', async () => {
  const pdf = await PDFDocument.load(readFileSync(invoicePdf))
  pdf.encrypt({ userPassword: 'Aa-123', ownerPassword: 'owner' })
  await bring({ name: '发票.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) })
  await unlock('Aa-123')
  await isRead()
  await isDrawn()
  expect(JSON.stringify(await jobs())).not.toContain('Aa-123')
})
