import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'

/** Where Debian's Chromium looks for what an administrator imposes. */
const policies = '/etc/chromium/policies/managed'

/** Only whoever may write there can play the administrator; elsewhere test/extension/settings/settings.test.ts stands alone. */
function mayImpose(): boolean {
  try {
    accessSync(existsSync(policies) ? policies : '/etc/chromium', constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The id Chromium gives an extension that is loaded from a folder: SHA-256 of the path, in the letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

describe.skipIf(!mayImpose())('in a browser that a company manages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-managed-'))
  const file = join(policies, `fapiao-fill-test-${process.pid}.json`)
  let browser: ExtensionBrowser
  let options: Page

  beforeAll(async () => {
    const imposed = {
      workerAddress: 'https://fapiao.company.example',
      ownTitles: [{ name: '云栖样例集团有限公司', taxId: '91440100MAX4DBAF8A' }],
      retentionDays: 7,
    }
    mkdirSync(policies, { recursive: true })
    const policy = { '3rdparty': { extensions: { [idOf(join(folder, 'extension'))]: imposed } } }
    writeFileSync(file, JSON.stringify(policy))
    browser = await launchExtension({ folder, viewport: { width: 720, height: 900 } })
    options = await browser.open('options.html')
    await options.getByText('由管理员设置').first().waitFor({ timeout: 90_000 })
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(file, { force: true })
    rmSync(folder, { recursive: true, force: true })
  })

  test('the settings show what the administrator set, and cannot be changed there', async () => {
    const address = options.locator('[name=address]')
    expect(await address.inputValue()).toBe('https://fapiao.company.example')
    expect(await address.getAttribute('readonly')).not.toBeNull()
    const companies = options.locator('[name=companies]')
    expect(await companies.inputValue()).toBe('云栖样例集团有限公司 91440100MAX4DBAF8A')
    expect(await companies.getAttribute('readonly')).not.toBeNull()
    const retention = options.locator('[name=retention]')
    expect(await retention.inputValue()).toBe('7')
    expect(await retention.isDisabled()).toBe(true)
    expect(await options.getByText('由管理员设置').count()).toBe(3)
  })

  test('what the administrator left open stays the person’s', async () => {
    const token = options.locator('[name=token]')
    expect(await token.getAttribute('readonly')).toBeNull()
    await token.fill('fp_own')
    await options.getByRole('button', { name: '保存并测试' }).click()
    await options.reload()
    await expect.poll(() => options.locator('[name=token]').inputValue()).toBe('fp_own')
    expect(await options.locator('[name=ledger-retention]').isDisabled()).toBe(false)
  })

  test('resetting the settings leaves the administrator’s in force', async () => {
    await options.getByRole('button', { name: '恢复默认设置' }).click()
    await options.getByRole('button', { name: '恢复默认', exact: true }).click()
    await options.getByText('已恢复').waitFor()
    await options.reload()
    await expect.poll(() => options.locator('[name=address]').inputValue()).toBe('https://fapiao.company.example')
    expect(await options.locator('[name=token]').inputValue()).toBe('')
  })
})
