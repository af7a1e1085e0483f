import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, it, vi } from 'vitest'
import type { Job } from '../../extension/inbox/job.ts'
import { hasProgram } from '../../scripts/machine/testing.ts'
import { openTab, switchTo } from './in-firefox.ts'
import { launchExtension } from './launch-extension.ts'
import { launchFirefox } from './marionette.ts'
import { newPackage, releasedPackage, versionOf, writeFiles, zipped } from './packages.ts'
import { madeClaim } from './panel/made-claim.ts'
import { madeJob } from './panel/made-jobs.ts'
import { madeLedger } from './panel/made-ledger.ts'
import { gather, hasDatabases, kept, plant, type StoredState } from './stored-state.ts'

/** A browser with the extension, as far as an update concerns it. */
interface Updated {
  /** Runs a function in one of the extension's pages that does no work of its own. */
  run<Given, Value>(work: (given: Given) => Promise<Value>, given: Given): Promise<Value>
  /** Opens a page of the extension, or closes it again. */
  open(path: string): Promise<unknown>
  close(path: string): Promise<unknown>
  update(): Promise<unknown>
  version(): Promise<string>
}

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const xml = readFileSync(new URL('../fixtures/documents/digital-normal-1.xml-einvoice.xml', import.meta.url))
const invoiceNumber = /\d{20}/.exec(xml.toString())?.[0]

/** A file somebody brought that has come as far as this stage. */
function brought(id: string, stage: Job['stage']): StoredState['rows'] {
  const { job } = madeJob('digital-normal.png', { stage, answeredPages: [] })
  const file = { ...job.file, id, name: `${id}.xml`, size: xml.length }
  return {
    'fapiao-fill/jobs': { [id]: { ...job, id, file } },
    'fapiao-fill/bytes': { [id]: xml.toString('base64') },
  }
}

const together = (...parts: StoredState['rows'][]): StoredState['rows'] => {
  const places = new Set(parts.flatMap((part) => Object.keys(part)))
  return Object.fromEntries([...places].map((place) => [place, Object.assign({}, ...parts.map((part) => part[place]))]))
}

const entries = madeLedger(3)
const settings = {
  welcomed: true,
  workerAddress: 'https://fapiao.company.example',
  workerToken: 'fp_kept',
  cloudUse: 'never',
  retentionDays: 3650,
  ownTitles: [{ name: '云栖样例集团有限公司', taxId: '91440100MAX4DBAF8A' }],
  siteRules: [
    { site: 'https://oa.example.com', form: '/claims/*', label: '票号', path: '#no', field: 'invoiceNumber' },
  ],
}

const jobsOf = async (browser: Updated) =>
  Object.values((await browser.run(gather, kept)).rows['fapiao-fill/jobs'] ?? {}) as Job[]

/** The panel reads what waits; every file's number is found. */
async function readAll(browser: Updated, count: number): Promise<void> {
  await browser.open('panel.html')
  await vi.waitFor(
    async () => {
      const read = (await jobsOf(browser)).map(({ stage, drafts }) => [
        stage,
        drafts[0]?.fields.invoiceNumber?.chosen.value,
      ])
      expect(read).toEqual(Array(count).fill(['done', invoiceNumber]))
    },
    { timeout: 60_000, interval: 100 },
  )
  await browser.close('panel.html')
}

/** Whoever looks at these has the extension make its databases. */
const pagesThatKeep = ['panel.html', 'ledger.html', 'claim.html']

/** The story of everybody who has the extension when a new version comes. */
async function updates(browser: Updated, versions: { from: string; to: string }): Promise<void> {
  expect(await browser.version()).toBe(versions.from)
  for (const path of pagesThatKeep) await browser.open(path)
  await vi.waitFor(async () => expect(await browser.run(hasDatabases, kept)).toBe(true), {
    timeout: 20_000,
    interval: 100,
  })
  for (const path of pagesThatKeep) await browser.close(path)
  await browser.run(plant, {
    settings,
    rows: together(brought('read-before', 'captured'), {
      'fapiao-fill-ledger/entries': Object.fromEntries(entries.map((entry) => [entry.id, entry])),
      'fapiao-fill-claims/claims': { 'claim-1': madeClaim(entries) },
    }),
  })
  await readAll(browser, 1)
  await browser.run(plant, {
    settings: {},
    rows: together(brought('waiting', 'captured'), brought('half-way', 'reading')),
  })
  const before = await browser.run(gather, kept)
  expect(before.settings).toMatchObject(settings)

  await browser.update()
  expect(await browser.version()).toBe(versions.to)
  expect(await browser.run(gather, kept)).toEqual(before)

  await readAll(browser, 3)
  const after = await browser.run(gather, kept)
  expect(after.settings).toMatchObject(settings)
  const remembered = ({ rows }: StoredState) => Object.keys(rows['fapiao-fill-ledger/entries'] ?? {})
  expect(remembered(after)).toEqual(expect.arrayContaining(remembered(before)))
  expect(after.rows['fapiao-fill-claims/claims']).toEqual(before.rows['fapiao-fill-claims/claims'])
}

const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-update-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

it('an update in Chromium loses nothing, and what was on its way goes on', async () => {
  const folder = temporary()
  const [from, to] = [releasedPackage('chrome'), newPackage('chrome')]
  writeFiles(from, join(folder, 'released'))
  const browser = await launchExtension({ folder, built: join(folder, 'released') })
  closing.push(() => browser.close())
  let look = await browser.open('options.html')
  const pages = new Map<string, Page>()
  await updates(
    {
      run: (work, given) => look.evaluate(work as never, given as never),
      open: async (path) => pages.set(path, await browser.open(path)),
      close: async (path) => pages.get(path)?.close(),
      version: () => look.evaluate(() => (globalThis as unknown as Extension).chrome.runtime.getManifest().version),
      async update() {
        rmSync(join(folder, 'extension'), { recursive: true })
        writeFiles(to, join(folder, 'extension'))
        const closed = look.waitForEvent('close')
        await look.evaluate(() => void setTimeout(() => (globalThis as unknown as Extension).chrome.runtime.reload()))
        await closed
        // Until the extension stands again its pages are refused; a refused tab stays behind.
        look = await vi.waitFor(() => browser.open('options.html'), { timeout: 60_000, interval: 200 })
      },
    },
    { from: versionOf(from), to: versionOf(to) },
  )
})

interface Extension {
  chrome: { runtime: { reload(): void; getManifest(): { version: string } } }
}

it.skipIf(!hasProgram('firefox-esr'))(
  'an update in Firefox loses nothing, and what was on its way goes on',
  async () => {
    const folder = temporary()
    const [from, to] = [releasedPackage('firefox'), newPackage('firefox')]
    writeFiles(
      new Map([
        ['old.xpi', zipped(from)],
        ['new.xpi', zipped(to)],
      ]),
      folder,
    )
    const firefox = await launchFirefox({ preferences: { 'xpinstall.signatures.required': false } })
    closing.push(() => firefox.close())
    const install = (name: string) => firefox.send('Addon:Install', { path: join(folder, name), temporary: false })
    const id = (await install('old.xpi')).value as string
    const address = async (path: string) =>
      `moz-extension://${await firefox.inBrowser(`return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname`, id)}/${path}`
    let look = await openTab(firefox, await address('options.html'))
    const tabs = new Map<string, string>()
    const show = (handle = '') => switchTo(firefox, handle)
    await updates(
      {
        async run<Given, Value>(work: (given: Given) => Promise<Value>, given: Given) {
          await show(look)
          const script = `const done = arguments[1]; (${work})(arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error) }))`
          const { value } = await firefox.send('WebDriver:ExecuteAsyncScript', { script, args: [given] })
          const answered = value as { value: Value; error?: string }
          if (answered.error) throw new Error(answered.error)
          return answered.value
        },
        open: async (path) => tabs.set(path, await openTab(firefox, await address(path))),
        async close(path) {
          await show(tabs.get(path))
          await firefox.send('WebDriver:CloseWindow')
        },
        version: () => firefox.inBrowser(`return WebExtensionPolicy.getByID(arguments[0]).extension.version`, id),
        async update() {
          await install('new.xpi')
          await show(((await firefox.send('WebDriver:GetWindowHandles')) as unknown as string[])[0])
          look = await openTab(firefox, await address('options.html'))
        },
      },
      { from: versionOf(from), to: versionOf(to) },
    )
  },
)
