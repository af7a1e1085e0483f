import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { PlanOptions } from '../../extension/fill/fill-plan.ts'
import type { OpenFrame } from '../../extension/fill/frames.ts'
import type { Looked } from '../../extension/fill/looked.ts'
import type { PagePreview } from '../../extension/fill/preview/preview-page.ts'
import type { FillReport, UndoReport } from '../../extension/fill/report.ts'
import type { SiteRule } from '../../extension/fill/sites/site-rules.ts'
import type { Target } from '../../extension/fill/targets.ts'
import type { Invoice } from '../../shared/invoice.ts'
import type { FillFunctions } from './in-extension.ts'

/** Fills pages the way the panel does: the same functions, called from a page of the extension. */
export interface FillDriver {
  fill(page: Page, invoices: Invoice | readonly Invoice[], options?: PlanOptions): Promise<FillReport>
  undo(page: Page, looked?: Looked): Promise<UndoReport>
  look(page: Page): Promise<OpenFrame[]>
  /** Reads and decides only; resolves to the milliseconds that deciding took. */
  plan(page: Page, invoices: Invoice | readonly Invoice[]): Promise<number>
  preview(page: Page, invoices: Invoice | readonly Invoice[]): Promise<PagePreview>
  endPreview(page: Page): Promise<void>
  /** Waits for the person's click; resolves to the rule that was learnt. */
  teach(page: Page, field: Target): Promise<SiteRule | undefined>
  forgetRules(): Promise<void>
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('in-extension.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error('vite built no script')
  return chunk.code
}

interface ChromeTabs {
  chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } }
  fill: FillFunctions
}

/** Makes a page of the extension call the fill functions for other tabs. */
export async function fillDriver(extensionPage: Page): Promise<FillDriver> {
  await extensionPage.evaluate(await bundle())
  const tabOf = (page: Page) =>
    extensionPage.evaluate(async (url) => {
      const tabs = await (globalThis as unknown as ChromeTabs).chrome.tabs.query({})
      return tabs.find((tab) => tab.url === url)?.id ?? -1
    }, page.url())
  return {
    fill: async (page, invoices, options) =>
      extensionPage.evaluate(
        ([tab, value, given]) => (globalThis as unknown as ChromeTabs).fill.fillPage(tab, value, given),
        [await tabOf(page), [invoices].flat() as Invoice[], options ?? {}] as const,
      ),
    undo: async (page, looked) =>
      extensionPage.evaluate(
        ([tab, given]) => (globalThis as unknown as ChromeTabs).fill.undoPage(tab, given ?? undefined),
        [await tabOf(page), looked ?? null] as const,
      ),
    plan: async (page, invoices) =>
      extensionPage.evaluate(([tab, value]) => (globalThis as unknown as ChromeTabs).fill.planPage(tab, value), [
        await tabOf(page),
        [invoices].flat() as Invoice[],
      ] as const),
    preview: async (page, invoices) =>
      extensionPage.evaluate(([tab, value]) => (globalThis as unknown as ChromeTabs).fill.previewPage(tab, value), [
        await tabOf(page),
        [invoices].flat() as Invoice[],
      ] as const),
    endPreview: async (page) =>
      extensionPage.evaluate((tab) => (globalThis as unknown as ChromeTabs).fill.endPreview(tab), await tabOf(page)),
    teach: async (page, field) =>
      extensionPage.evaluate(
        async ([tab, value]) => (await (globalThis as unknown as ChromeTabs).fill.teachField(tab, value, value))?.rule,
        [await tabOf(page), field] as const,
      ),
    forgetRules: () => extensionPage.evaluate(() => (globalThis as unknown as ChromeTabs).fill.siteRules.reset()),
    look: async (page) =>
      extensionPage.evaluate((tab) => (globalThis as unknown as ChromeTabs).fill.openFrames(tab), await tabOf(page)),
  }
}
