import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../scripts/machine/browser.ts'
import { hasProgram, mayMount } from '../../scripts/machine/testing.ts'
import type { Manifest } from '../../scripts/package/browsers.ts'
import { extensionId } from '../../scripts/package/crx.ts'
import { hostedFiles, updateAddress } from '../../scripts/package/hosted.ts'
import { type Firefox, launchFirefox } from './marionette.ts'
import { newPackage, zipped } from './packages.ts'

const guide = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8')
const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
const privateKey = key as string
const id = extensionId(privateKey)
const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-deployed-'))

/** What the company's folder holds, by path. */
const served = new Map<string, Uint8Array>()
const server = createServer((request, response) => {
  const bytes = served.get((request.url ?? '').split('?')[0] ?? '')
  if (bytes) response.writeHead(200).end(bytes)
  else response.writeHead(404).end()
})
let url: string

/** Puts a version into the company's folder, as somebody would after `npm run package -- --update-url`. */
function publish(version: string): void {
  const address = (file: 'updates.xml' | 'updates.json') => updateAddress({ url }, file)
  const chrome = newPackage('chrome', { version, updateUrl: address('updates.xml') })
  const firefox = newPackage('firefox', { version, updateUrl: address('updates.json') })
  const manifest = JSON.parse(new TextDecoder().decode(firefox.get('manifest.json'))) as Manifest
  served.set('/firefox.xpi', zipped(firefox))
  for (const [name, bytes] of hostedFiles({ url, privateKey }, manifest, zipped(chrome))) served.set(`/${name}`, bytes)
}

/** The policy that docs/deploy.md gives for this file, for our folder and our key. */
function policyFor(path: string): string {
  const written = guide.split(`\`${path}\``)[1]?.split('```json\n')[1]?.split('```')[0]
  if (!written) throw new Error(`docs/deploy.md has no policy for ${path}`)
  return written.replaceAll('https://intranet.example.com/fapiao/', url).replaceAll('EXTENSION_ID', id)
}

function write(path: string, text: string, mode = 0o644): string {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text, { mode })
  return path
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.close().closeAllConnections()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** A program that finds our folder in the place of a folder of the system. */
function withPolicies(program: string, ours: string, systems: string): string {
  mkdirSync(systems, { recursive: true })
  const start = `mount --bind ${join(folder, ours)} ${systems} && exec ${program} "$@"`
  const script = `#!/bin/sh\nexec unshare --mount sh -c '${start}' sh "$@"\n`
  return write(join(folder, 'bin', basename(program)), script, 0o755)
}

const debianChromium = '/usr/bin/chromium'

describe.skipIf(!mayMount() || findBrowser() !== debianChromium)(
  'a company’s Chromium, by the policy of docs/deploy.md',
  () => {
    let context: BrowserContext
    beforeAll(async () => {
      publish('0.0.1')
      write(
        join(folder, 'chromium/policies/managed/fapiao-fill.json'),
        policyFor('/etc/chromium/policies/managed/fapiao-fill.json'),
      )
      // Nobody else inspects what a policy installed; a test has to.
      write(join(folder, 'chromium/policies/managed/inspect.json'), '{ "DeveloperToolsAvailability": 1 }')
      const executablePath = withPolicies(debianChromium, 'chromium', '/etc/chromium')
      context = await chromium.launchPersistentContext(join(folder, 'profile'), {
        executablePath,
        ignoreDefaultArgs: ['--disable-extensions', '--disable-component-update', '--disable-background-networking'],
        args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
        env: { ...process.env, LANGUAGE: 'zh_CN' },
      })
    })
    afterAll(() => context?.close())

    // A tab never learns that the extension it waits for has come since: each try has its own.
    const open = (path: string) =>
      vi.waitFor(
        async () => {
          const page = await context.newPage()
          const isThere = await page.goto(`chrome-extension://${id}/${path}`, { timeout: 5000 }).then(
            () => true,
            () => page.close(),
          )
          if (!isThere) throw new Error(`${path} is not there`)
          return page
        },
        { timeout: 60_000, interval: 200 },
      )
    it('has the extension without anybody’s doing, with the company’s settings', async () => {
      const options = await open('options.html')
      await options.getByText('由管理员设置').first().waitFor()
      expect(await options.locator('[name=address]').inputValue()).toBe('https://fapiao.company.example')
      expect(await options.locator('[name=retention]').inputValue()).toBe('7')
    })

    it('takes the next version from the company’s folder', async () => {
      publish('0.0.2')
      const options = await open('options.html')
      // A new version waits until nothing of the old one is open; a reload is that moment.
      await options.evaluate(() => {
        const { runtime } = (globalThis as unknown as Extension).chrome
        runtime.onUpdateAvailable.addListener(() => runtime.reload())
        void runtime.requestUpdateCheck()
      })
      await options.waitForEvent('close')
      const updated = await open('options.html')
      const version = await updated.evaluate(
        () => (globalThis as unknown as Extension).chrome.runtime.getManifest().version,
      )
      expect(version).toBe('0.0.2')
    })
  },
)

interface Extension {
  chrome: {
    runtime: {
      onUpdateAvailable: { addListener(listener: () => void): void }
      requestUpdateCheck(): Promise<unknown>
      getManifest(): { version: string }
      reload(): void
    }
  }
}

describe.skipIf(!mayMount() || !hasProgram('firefox-esr'))(
  'a company’s Firefox, by the policy of docs/deploy.md',
  () => {
    const addon = 'fapiao-fill@example.org'
    let firefox: Firefox
    beforeAll(async () => {
      publish('0.0.1')
      write(join(folder, 'firefox/policies/policies.json'), policyFor('/etc/firefox/policies/policies.json'))
      const program = withPolicies('/usr/bin/firefox-esr', 'firefox', '/etc/firefox')
      firefox = await launchFirefox({
        // What a company's folder is served from here has no certificate, and our package no signature of Mozilla's.
        preferences: { 'xpinstall.signatures.required': false, 'extensions.checkUpdateSecurity': false },
        environment: { PATH: `${dirname(program)}:${process.env.PATH}` },
      })
    })
    afterAll(() => firefox?.close())

    const version = () =>
      firefox.inBrowser<string>(`return WebExtensionPolicy.getByID(arguments[0])?.extension.version`, addon)

    it('has the extension without anybody’s doing, with the company’s settings', async () => {
      await vi.waitFor(async () => expect(await version()).toBe('0.0.1'), { timeout: 60_000, interval: 200 })
      const host = await firefox.inBrowser(
        `return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname`,
        addon,
      )
      await firefox.send('WebDriver:Navigate', { url: `moz-extension://${host}/options.html` })
      await vi.waitFor(
        async () =>
          expect(await firefox.inPage(`return document.querySelector('[name=address]')?.value`)).toBe(
            'https://fapiao.company.example',
          ),
        { timeout: 9_000, interval: 1000 },
      )
      expect(await firefox.inPage(`return document.querySelector('[name=address]').readOnly`)).toBe(true)
      expect(await firefox.inPage(`return document.querySelector('[name=retention]').value`)).toBe('7')
    })

    it('takes the next version from the company’s folder', async () => {
      publish('0.0.2')
      // An update closes what is open of the old version.
      await firefox.send('WebDriver:Navigate', { url: 'about:blank' })
      await firefox.inBrowser(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      return AddonManager.getAddonByID(arguments[0])
        .then((addon) => new Promise((found, missing) => addon.findUpdates({
          onUpdateAvailable: (_, install) => found(install),
          onUpdateFinished: (_, error) => missing(new Error('no update, ' + error)),
        }, AddonManager.UPDATE_WHEN_USER_REQUESTED)))
        .then((install) => install.install())
        .then(() => true)`,
        addon,
      )
      await vi.waitFor(async () => expect(await version()).toBe('0.0.2'), { timeout: 60_000, interval: 200 })
    })
  },
)
