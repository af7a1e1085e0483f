import { build, type InlineConfig } from 'vite'
import { type ExtensionBrowser, launchExtension } from '../test/browser/launch-extension.ts'
import { connect, startDemo } from './demo/demo.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureChineseFont } from './machine/fonts.ts'

const help = `npm run dev -- [--headless]

Builds the extension anew with every change and reloads it in a browser of its own; the worker behind it runs in workerd,
reloaded with its own changes, and asks the emulated clouds unless worker/.dev.vars has real keys. Ctrl-C ends it.
`

/** One build of the extension, as in `npm run build`: its pages, and each script that is injected. */
const modes = ['production', 'content', 'page-model', 'page-watch']

/** Reloads the extension from its own pages: its background may be asleep. A page of a reloaded extension closes. */
async function reload(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.open('options.html')
  await page.evaluate('void setTimeout(() => chrome.runtime.reload())').catch(() => undefined)
}

/** Milliseconds in which several builds of one change end. */
const together = 300

/** Watches the sources; `changed` follows every change once all its builds have ended, not the first build of each. */
async function watch(changed: () => void): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined
  const watchers = await Promise.all(
    modes.map(async (mode) => {
      // The folder is kept: each build writes beside what the others wrote.
      const config: InlineConfig = { mode, logLevel: 'warn', build: { watch: {}, emptyOutDir: false } }
      const watcher = await build(config)
      if (!('on' in watcher)) throw new Error('vite did not watch')
      let first = true
      watcher.on('event', ({ code }) => {
        if (code !== 'END') return
        if (!first) {
          clearTimeout(timer)
          timer = setTimeout(changed, together)
        }
        first = false
      })
      return watcher
    }),
  )
  return async () => void (await Promise.all(watchers.map((watcher) => watcher.close())))
}

async function run(headless: boolean): Promise<void> {
  ensureBrowser()
  ensureChineseFont()
  const demo = await startDemo({ watchWorker: true })
  const browser = await launchExtension({ live: true, headless, viewport: null })
  await connect(browser, demo.worker)
  const [page = await browser.context.newPage()] = browser.context.pages()
  await page.goto(demo.site.origin)
  const stop = await watch(() => {
    console.log('扩展已重新载入 (the extension was reloaded)')
    void reload(browser)
  })
  console.log(`演示页 (demo page): ${demo.site.origin}\nWorker: ${demo.worker.origin}\nCtrl-C 结束 (ends it)`)
  await new Promise<void>((resolve) => {
    browser.context.once('close', () => resolve())
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await Promise.allSettled([stop(), browser.close(), demo.close()])
  process.exit(0)
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
if (process.argv.includes('--help')) process.stdout.write(help)
else await run(process.argv.includes('--headless') || !hasDisplay)
