import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import { findBrowser } from '../../scripts/machine/browser.ts'
import { buildAllForms, builtForms } from '../forms/build-all.ts'
import { formPages } from '../forms/forms.ts'

const pages = formPages()
let browser: Browser
let site: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  await buildAllForms()
  site = await serveFolder(builtForms)
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
})

/** Names of all controls of a model, nested ones as a path. */
const controls = (model: object, path = ''): string[] =>
  Object.entries(model).flatMap(([name, value]) =>
    value && typeof value === 'object' && !Array.isArray(value) ? controls(value, `${path}${name}.`) : `${path}${name}`,
  )

test('there are at least thirty forms to fill', () => {
  expect(pages.length).toBeGreaterThanOrEqual(30)
})

test.each(pages)('the form $name opens without an error and expects something of every control', async (form) => {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${site.origin}/${form.name}/`)
  await page.waitForFunction('window.formModel')
  const start = (await page.evaluate('formModel()')) as object
  expect(errors).toEqual([])
  expect(await page.evaluate('submitted')).toBe(false)
  for (const [invoices, expected] of Object.entries(form.expected)) {
    expect(controls(expected).sort()).toEqual(controls(start).sort())
    expect(expected).not.toEqual(start)
    for (const invoice of invoices.split('+')) {
      expect(existsSync(fileURLToPath(new URL(`../fixtures/invoices/${invoice}.expected.json`, import.meta.url)))).toBe(
        true,
      )
    }
  }
  await page.close()
})
