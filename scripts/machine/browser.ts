import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { installDebianPackages } from './debian.ts'
import { run } from './run.ts'

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

/** Path of a Chromium-family browser on this machine: $BROWSER_PATH, the system's own, or Playwright's download. */
function findBrowser(): string | undefined {
  const candidates = [process.env.BROWSER_PATH, ...systemBrowsers, chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path))
}

/** Finds a browser or installs one: Debian's package when root on Debian, else Playwright's download. Throws when neither works. */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  if (!installDebianPackages(['chromium'])) run('npx', ['playwright-core', 'install', 'chromium'])
  const installed = findBrowser()
  if (!installed) {
    throw new Error(
      '没有找到浏览器：请安装 Chromium 或 Chrome，或用 BROWSER_PATH 指明它的位置。\nNo browser found: install Chromium or Chrome, or point BROWSER_PATH at one.',
    )
  }
  return installed
}
