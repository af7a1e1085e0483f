import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import { buildAllForms, builtForms } from '../forms/build-all.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { storedJobs } from './stored-jobs.ts'

/** The ten files that the letter's ten invoices come in; of several carriers the one a box trusts most. */
const originals = [
  '餐饮发票.pdf',
  '住宿发票.ofd',
  '办公用品发票.pdf',
  '专票 (服务).ofd',
  '会务专票.ofd',
  '培训专票.pdf',
  '打车电子发票.pdf',
  '通讯费发票.pdf',
  '维修专票.pdf',
  '航空行程单.xml',
]

/** A busy machine takes its time over ten files and ten rows. */
const longWait = { timeout: 90_000 }

let browser: ExtensionBrowser
let mail: Awaited<ReturnType<typeof serveFolder>>
let forms: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  await buildAllForms(['uploads'])
  mail = await serveFolder(fileURLToPath(new URL('..', import.meta.url)))
  forms = await serveFolder(builtForms)
  browser = await launchExtension({ viewport: { width: 900, height: 1200 } })
  await browser.storeSettings({ welcomed: true })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  mail?.close()
  forms?.close()
})

/** Has the panel list the letter, as the context menu does, and takes what it ticked but for the photograph. */
async function takeTenFrom(letter: string): Promise<Page> {
  const panel = await browser.open('panel.html')
  const page = await browser.context.newPage()
  await page.goto(letter)
  await page.bringToFront()
  await browser.clickMenu({ menuItemId: 'collect', pageUrl: letter })
  await panel.bringToFront()
  await panel.locator('.collect').waitFor()
  await panel.locator('.collect-row', { hasText: 'taxi.jpg' }).getByRole('checkbox').uncheck()
  await panel.locator('.collect-buttons .primary').click()
  return panel
}

interface Row {
  number: string
  files: string[]
}
interface Held {
  avatar: string[]
  importing: string[]
  rows: Row[]
}
const held = (page: Page) => page.evaluate('formModel()') as Promise<Held>

/** What a submit would send: every value, files by their names. */
const formData = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector('form')
    const values = form ? [...new FormData(form)] : []
    return values.map(([name, value]) => [name, value instanceof File ? value.name : value] as const)
  })

test('ten attachments of a letter become a claim, a form of ten rows and ten originals in their boxes, and all of it is taken back', async () => {
  const panel = await takeTenFrom(`${mail.origin}/pages/mail/index.html`)
  const read = async () =>
    (await storedJobs(panel)).filter(({ stage, drafts }) => stage === 'done' && drafts.length > 0)
  await expect.poll(async () => new Set((await read()).map(({ file }) => file.name)).size, longWait).toBe(12)

  const ledger = await browser.open('ledger.html')
  await expect.poll(() => ledger.locator('tbody tr').count(), longWait).toBe(10)
  await ledger.getByRole('button', { name: '加入批次' }).click()
  await ledger.getByText(/已把 10 张加入/).waitFor()

  const form = await browser.context.newPage()
  await form.goto(`${forms.origin}/row-boxes/`)
  await form.waitForFunction('window.formModel')
  const empty = await held(form)

  const claim = await browser.open('claim.html')
  const inStep = (step: string) => claim.locator(`.step[data-step=${step}]`).count()
  await expect.poll(() => claim.locator('tbody .step').count(), longWait).toBe(10)
  await claim.locator('.fill-bar .primary:enabled').click()
  await expect.poll(() => inStep('filled'), longWait).toBe(11)
  const numbers = (await held(form)).rows.map(({ number }) => number)
  expect(new Set(numbers.filter(Boolean)).size).toBe(10)

  await claim.getByRole('button', { name: '附上原件' }).click()
  await claim.locator('.report-lines input').first().waitFor(longWait)
  await claim.locator('.report footer .primary').click()
  await expect.poll(() => claim.locator('.report [data-outcome=attached]').count(), longWait).toBe(10)
  const filled = await held(form)
  expect(filled).toMatchObject({ avatar: [], importing: [] })
  expect(filled.rows.flatMap(({ files }) => files).toSorted()).toEqual(originals.toSorted())
  expect(filled.rows.map(({ files }) => files.length)).toEqual(originals.map(() => 1))
  const sent = await formData(form)
  expect(sent.filter(([name]) => name === 'number').map(([, number]) => number)).toEqual(numbers)
  expect(sent.filter(([name]) => name === 'file').map(([, file]) => file)).toEqual(
    filled.rows.flatMap(({ files }) => files),
  )

  await claim.getByRole('button', { name: '移除' }).click()
  await claim.locator('.fill-bar .notice.good').waitFor(longWait)
  expect((await held(form)).rows.flatMap(({ files }) => files)).toEqual([])
  await claim.locator('.report header button', { hasText: '撤销' }).click()
  await expect.poll(() => held(form), longWait).toEqual(empty)
  await expect.poll(() => inStep('filled'), longWait).toBe(0)
  expect(await form.evaluate('window.submitted')).toBe(false)
})
