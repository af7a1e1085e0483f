import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { installDebianPackages } from './debian.ts'
import { output } from './run.ts'
import { fail, step } from './step.mjs'

/** Chromium first: branded Chrome and Edge refuse --load-extension and need a slower way in. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const none = [
  '没有找到浏览器：请安装 Chromium 或 Chrome，或用 BROWSER_PATH 指明它的位置。',
  'No browser found: install Chromium or Chrome, or point BROWSER_PATH at one.',
] as const

/** Debian starts its Chromium through a script that lies elsewhere, and keeps every language but English in a package apart. */
const debianLocales = '/usr/lib/chromium/locales'

/** False when the browser keeps its languages in files and Chinese is not among them. */
function speaksChinese(browser: string): boolean {
  const folders = [
    ...(browser === '/usr/bin/chromium' ? [debianLocales] : []),
    join(dirname(realpathSync(browser)), 'locales'),
  ]
  const locales = folders.find((folder) => existsSync(folder))
  return !locales || existsSync(join(locales, 'zh-CN.pak'))
}

/** Every Chromium-family browser of this machine: $BROWSER_PATH or else the system's own and Playwright's download. */
function browsers(): string[] {
  const { BROWSER_PATH: chosen } = process.env
  const candidates = chosen ? [chosen] : [...systemBrowsers, chromium.executablePath()]
  return candidates.filter((path) => existsSync(path))
}

function bestBrowser(): string | undefined {
  const found = browsers()
  return found.find(speaksChinese) ?? found[0]
}

/** Path of this machine's browser, one that speaks Chinese before others. Throws when there is none. */
export function findBrowser(): string {
  const found = bestBrowser()
  if (!found) throw new Error(none.join('\n'))
  return found
}

/** Without its libraries a downloaded browser is there and does not start. */
const starts = (browser: string) => process.platform !== 'linux' || output(browser, ['--version']) !== undefined

/**
 * Installs what is missing of a browser that speaks Chinese: Debian's packages when root on Debian, else Playwright's
 * download. Ends the command with the remedy when there is no browser, and says so when there is one without Chinese.
 */
export function ensureBrowser(): void {
  const found = bestBrowser()
  if (found && speaksChinese(found)) return
  if (!installDebianPackages(['chromium', 'chromium-l10n'])) downloadBrowser()
  const browser = bestBrowser() ?? fail(...none)
  if (!starts(browser))
    fail(
      `浏览器 ${browser} 不能启动：缺少系统库，请运行 sudo npx playwright-core install-deps chromium。`,
      `The browser ${browser} does not start for want of system libraries: sudo npx playwright-core install-deps chromium.`,
    )
  if (!speaksChinese(browser))
    console.error(
      `${browser} 没有中文界面，看中文界面的测试会失败：请安装 chromium-l10n (it speaks no Chinese, so tests of the Chinese interface will fail: install chromium-l10n)`,
    )
}

const downloadBrowser = () =>
  step('下载浏览器', 'downloading a browser', ['npx', 'playwright-core', 'install', 'chromium'], { isOptional: true })
