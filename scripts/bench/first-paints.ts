import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'vite'
import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import type { PanelCost } from './long-tasks.ts'

const tries = 9
const dist = new URL('../../dist/', import.meta.url)
const folder = new URL('bench/', dist)

const middle = (times: readonly number[]) =>
  Math.round(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0)

/** A page of the extension with nothing on it but one line drawn by preact: what the browser itself takes. Out: removes it. */
export async function buildEmptyPage(): Promise<() => void> {
  mkdirSync(folder, { recursive: true })
  const source = new URL('empty.ts', folder)
  writeFileSync(source, "import { h, render } from 'preact'\nrender(h('p', null, '空'), document.body)\n")
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder.pathname,
      emptyOutDir: false,
      lib: { entry: source.pathname, formats: ['es'], fileName: () => 'empty-page.js' },
    },
  })
  const html = '<!doctype html><meta charset="utf-8"><body><script type="module" src="empty-page.js"></script>'
  writeFileSync(new URL('empty.html', folder), html)
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Notes when what the page is for stood on the screen: the fields, or the first rows. */
const noteContent = () => {
  const content = '[data-field=totalAmount] .value, tbody tr'
  const watcher = new MutationObserver(() => {
    if (!document.querySelector(content)) return
    watcher.disconnect()
    requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { contentAt: performance.now() })))
  })
  watcher.observe(document, { subtree: true, childList: true })
}

async function opened(browser: ExtensionBrowser, path: string, measure: () => number | undefined): Promise<number> {
  const page = await browser.open(path)
  await page.waitForFunction(measure)
  const time = (await page.evaluate(measure)) ?? 0
  await page.close()
  return time
}

const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
const content = () => (globalThis as unknown as { contentAt?: number }).contentAt

/** Each page in turn, so that whatever else the machine does falls on all of them alike. */
export async function firstPaints(browser: ExtensionBrowser): Promise<PanelCost[]> {
  const openings = [
    { what: '空白页首次绘制 (first paint of an empty preact page)', path: 'bench/empty.html', measure: paint },
    { what: '面板首次绘制 (first paint of the panel)', path: 'panel.html', measure: paint, limit: 100 },
    { what: '台账首次绘制 (first paint of the ledger)', path: 'ledger.html', measure: paint },
    { what: '面板字段出现 (fields in the panel)', path: 'panel.html', measure: content },
    { what: '台账表格出现 (rows in the ledger)', path: 'ledger.html', measure: content },
  ]
  await browser.context.addInitScript(noteContent)
  const times = openings.map(() => [] as number[])
  for (let time = 0; time < tries; time += 1) {
    for (const [index, { path, measure }] of openings.entries()) {
      times[index]?.push(await opened(browser, path, measure))
    }
  }
  return openings.map(({ what, limit }, index) => ({
    what,
    milliseconds: middle(times[index] ?? []),
    best: Math.round(Math.min(...(times[index] ?? []))),
    ...(limit === undefined ? {} : { limit }),
  }))
}
