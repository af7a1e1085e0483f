import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { findBrowser } from '../../scripts/machine/browser.ts'

const dist = new URL('../../dist', import.meta.url).pathname

export interface LaunchOptions {
  /** Interface language of browser and extension. */
  language?: 'zh_CN' | 'en'
  /** Hosts granted from the start, as a person would grant them in a prompt that a headless browser cannot show. */
  grantedHosts?: readonly string[]
  headless?: boolean
  display?: string
  viewport?: { width: number; height: number } | null
  deviceScaleFactor?: number
  colorScheme?: 'light' | 'dark'
  args?: readonly string[]
  /** Without the models of OCR pictures say what their codes say, at once; tests of other things need no more. */
  ocr?: boolean
  /** The build itself instead of a copy: a reload takes what was built since. Nothing is granted in advance then. */
  live?: boolean
  /** The built extension to load, dist/ where no other is named. */
  built?: string
  /** Permissions and other keys of the manifest that this browser is to lack, as browsers on phones do. */
  without?: readonly string[]
  /** Touched instead of clicked, and told to be a phone. */
  phone?: boolean
  /** Folder of profile and extension, kept when the browser closes: the same person's browser, started again. */
  folder?: string
}

export interface ExtensionBrowser {
  context: BrowserContext
  id: string
  /** Opens one of the extension's own pages in a tab. */
  open(path: string): Promise<Page>
  /** Opens an empty page in a window of its own: what lies behind another tab draws nothing. */
  openWindow(): Promise<Page>
  /** Writes stored settings before anybody reads them, as the options page would. */
  storeSettings(values: Record<string, unknown>): Promise<void>
  /** Clicks our context menu item as the browser would report it, without the native menu. */
  clickMenu(click: { menuItemId: string } & Record<string, unknown>): Promise<void>
  close(): Promise<void>
}

type Copied = Required<Pick<LaunchOptions, 'grantedHosts' | 'ocr' | 'built' | 'without'>>

/** A copy of the build whose manifest grants hosts in advance; the build itself stays as users get it. */
function extensionCopy(folder: string, { grantedHosts, ocr, built, without }: Copied): string {
  const copy = join(folder, 'extension')
  cpSync(built, copy, { recursive: true, filter: (source) => ocr || source !== join(built, 'ocr') })
  const path = join(copy, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] } & Record<string, unknown>
  const permissions = manifest.permissions.filter((permission) => !without.includes(permission))
  const kept = Object.entries({ ...manifest, permissions, host_permissions: grantedHosts })
  writeFileSync(path, JSON.stringify(Object.fromEntries(kept.filter(([key]) => !without.includes(key)))))
  return copy
}

/**
 * Chromium takes an unpacked extension back after a reload only where developers' mode is on, and offers to translate
 * Chinese pages to whoever reads English.
 */
function writePreferences(profile: string): void {
  const preferences = join(profile, 'Default', 'Preferences')
  if (existsSync(preferences)) return
  mkdirSync(dirname(preferences), { recursive: true })
  writeFileSync(
    preferences,
    JSON.stringify({ extensions: { ui: { developer_mode: true } }, translate: { enabled: false } }),
  )
}

/** Pages behind the address bar, which cost as much as a panel of ours at every start. */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** What Playwright switches off for tests to be steady: of two lists Chromium hears only the last. */
const unsteady = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
]

/** What would ask the network at every start. */
const asking = ['AimEnabled', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PreconnectToSearch']

const browserArguments = (extension: string) => [
  `--disable-features=${[...addressBarPages, ...unsteady, ...asking].join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
]

/** Milliseconds anything may take: a busy machine opens pages late, and a test that hangs is ended by its own limit. */
const patient = 100_000

/** Starts a real Chromium with the built extension in a fresh profile. Run the build first (`npm run build`). */
export async function launchExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'fapiao-fill-'))
  const { grantedHosts = ['http://127.0.0.1/*', 'http://localhost/*'], ocr = !process.env.WITHOUT_OCR } = options
  const { built = dist, without = [] } = options
  const extension = options.live ? resolve(dist) : extensionCopy(folder, { grantedHosts, ocr, built, without })
  writePreferences(join(folder, 'profile'))
  // Where the machine names no character set, the browser would lose Chinese file names.
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: options.language ?? 'zh_CN' }
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser(),
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.deviceScaleFactor ? { deviceScaleFactor: options.deviceScaleFactor } : {}),
    ...(options.phone ? { hasTouch: true, isMobile: true } : {}),
    colorScheme: options.colorScheme ?? 'light',
    env: options.display ? { ...environment, DISPLAY: options.display } : environment,
    args: [...browserArguments(extension), ...(options.args ?? [])],
    timeout: patient,
  })
  context.setDefaultTimeout(patient)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const id = new URL(worker.url()).host
  /** One at a time, since pages are told apart by their address. */
  let opening: Promise<unknown> = Promise.resolve()
  const inTurn = (open: () => Promise<Page>) => {
    const page = opening.then(open)
    opening = page.catch(() => undefined)
    return page
  }
  return {
    context,
    id,
    open: (path) => inTurn(() => openPage(context, `chrome-extension://${id}/${path}`)),
    openWindow: () => inTurn(() => openWindow(context, worker)),
    async storeSettings(values) {
      await worker.evaluate(async (stored) => {
        await (globalThis as unknown as { chrome: ChromeForTests }).chrome.storage.local.set(stored)
      }, values)
    },
    async clickMenu(click) {
      await worker.evaluate(async (info) => {
        const { tabs, contextMenus } = (globalThis as unknown as { chrome: ChromeForTests }).chrome
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
        contextMenus.onClicked.dispatch({ editable: false, frameId: 0, ...info }, tab)
      }, click)
    },
    async close() {
      await context.close()
      if (!options.folder) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/**
 * Opens a page of the extension the way the extension would: an empty tab that goes there by itself begins in a process
 * of its own, which costs as much as the page.
 */
async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const worker = context.serviceWorkers().find((one) => new URL(one.url()).host === new URL(url).host)
  if (!worker) return openEmpty(context, url)
  const opened = context.waitForEvent('page', (page) => page.url() === url)
  const create = (address: string) =>
    (globalThis as unknown as { chrome: ChromeForTests }).chrome.tabs.create({ url: address })
  const [page] = await Promise.all([opened, worker.evaluate(create, url)])
  // Asked of the page itself: of one that opens while its tab is still being attached, the event may have passed.
  await page.waitForFunction(() => document.readyState === 'complete')
  return page
}

async function openWindow(context: BrowserContext, worker: Worker): Promise<Page> {
  const blank = 'about:blank#window'
  const opened = context.waitForEvent('page', (page) => page.url() === blank)
  const create = (url: string) =>
    (globalThis as unknown as { chrome: ChromeForTests }).chrome.windows.create({ url, focused: true })
  const [page] = await Promise.all([opened, worker.evaluate(create, blank)])
  return page
}

/** Where the background page is gone, as after its death. */
async function openEmpty(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** The calls the tests make inside the service worker. */
interface ChromeForTests {
  storage: { local: { set(values: object): Promise<void> } }
  tabs: { query(query: object): Promise<unknown[]>; create(tab: { url: string }): Promise<unknown> }
  windows: { create(window: { url: string; focused: boolean }): Promise<unknown> }
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } }
}
