import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'

/** A page of the extension that runs functions of ours for other tabs. */
export interface Inside {
  tabOf(page: Page): Promise<number>
  /** Calls a function that the bundled script put on the global object. */
  call<Result>(name: string, ...sent: unknown[]): Promise<Result>
}

async function bundle(script: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: fileURLToPath(script), output: { format: 'iife' } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error('vite built no script')
  return chunk.code
}

interface ChromeTabs {
  chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } }
}

/** Puts a script of ours into a page of the extension, which then calls its functions for other tabs. */
export async function runInside(extensionPage: Page, script: URL): Promise<Inside> {
  await extensionPage.evaluate(await bundle(script))
  return {
    tabOf: (page) =>
      extensionPage.evaluate(async (url) => {
        const tabs = await (globalThis as unknown as ChromeTabs).chrome.tabs.query({})
        return tabs.find((tab) => tab.url === url)?.id ?? -1
      }, page.url()),
    call: (name, ...sent) =>
      extensionPage.evaluate(
        ([called, values]) =>
          (globalThis as unknown as Record<string, (...sent: unknown[]) => never>)[called]?.(...values) as never,
        [name, sent] as const,
      ),
  }
}
