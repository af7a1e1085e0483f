import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FillDriver, fillDriver } from '../../scripts/fill/driver.ts'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const forms = readdirSync(path('../forms')).filter((name) => existsSync(path(`../forms/${name}/expected.json`)))

const json = (file: string): unknown => JSON.parse(readFileSync(path(file), 'utf8'))
const invoiceNamed = (name: string) => json(`../fixtures/invoices/${name}.expected.json`) as Invoice
const expectedOf = (form: string) => Object.entries(json(`../forms/${form}/expected.json`) as Record<string, object>)

let browser: ExtensionBrowser
let driver: FillDriver
let site: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  execFileSync('vite', ['build', '--config', 'test/forms/vite.config.ts', '--logLevel', 'error'], {
    cwd: path('../..'),
  })
  site = await serveFolder(path('../../out/forms'))
  browser = await launchExtension()
  driver = await fillDriver(await browser.open('options.html'))
})
afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())))
afterAll(async () => {
  await browser?.close()
  site?.close()
})

const modelOf = (page: Page) => page.evaluate('window.formModel()')

const opened: Page[] = []

async function openForm(name: string): Promise<Page> {
  const page = await browser.context.newPage()
  opened.push(page)
  await page.goto(`${site.origin}/${name}/`)
  await page.waitForFunction('window.formModel')
  return page
}

describe.each(forms)('the form %s', (form) => {
  test.each(expectedOf(form))(
    'holds exactly what the invoice %s says, and after undo what it held before',
    async (name, expected) => {
      const page = await openForm(form)
      const before = await modelOf(page)

      const report = await driver.fill(page, invoiceNamed(name))
      expect(await modelOf(page)).toEqual(expected)
      expect(report.entries.filter(({ outcome }) => outcome === 'failed')).toEqual([])
      expect(await page.evaluate('window.submitted')).toBe(false)

      const undone = await driver.undo(page)
      expect(await modelOf(page)).toEqual(before)
      expect(undone.entries.every(({ outcome }) => outcome === 'restored')).toBe(true)
    },
  )
})

test('a control that holds something else is left alone until the person asks for it', async () => {
  const page = await openForm('plain')
  await page.fill('[name=sellerName]', '手工填写的商户')
  const kept = await driver.fill(page, invoiceNamed('e-normal'))
  expect(kept.entries).toContainEqual(
    expect.objectContaining({
      field: 'sellerName',
      outcome: 'skipped',
      reason: 'has-value',
      readBack: '手工填写的商户',
    }),
  )
  expect(await page.inputValue('[name=sellerName]')).toBe('手工填写的商户')

  await driver.fill(page, invoiceNamed('e-normal'), { overwrite: true })
  expect(await page.inputValue('[name=sellerName]')).toBe(invoiceNamed('e-normal').sellerName)
})

test('focus, scroll and open lists are left as they were found', async () => {
  const page = await openForm('element-plus')
  await page.focus('textarea, input:not([readonly])')
  const place = () =>
    page.evaluate(() => [document.activeElement?.id, scrollY, document.querySelectorAll('[aria-expanded=true]').length])
  const before = await place()
  await driver.fill(page, invoiceNamed('e-normal'))
  expect(await place()).toEqual(before)
})
