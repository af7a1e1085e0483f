import type { Page } from 'playwright-core'
import type { AttachReport, DetachReport } from '../../extension/fill/attach/attach-report.ts'
import type { PlanOptions } from '../../extension/fill/fill-plan.ts'
import type { OpenFrame } from '../../extension/fill/frames.ts'
import type { Looked } from '../../extension/fill/looked.ts'
import type { PagePreview } from '../../extension/fill/preview/preview-page.ts'
import type { FillReport, UndoReport } from '../../extension/fill/report.ts'
import type { SiteRule } from '../../extension/fill/sites/site-rules.ts'
import type { Target } from '../../extension/fill/targets.ts'
import type { Invoice } from '../../shared/invoice.ts'
import type { FillFunctions } from './in-extension.ts'
import type { ReadOriginals } from './read-originals.ts'
import { runInside } from './run-inside.ts'

/** Fills pages the way the panel does: the same functions, called from a page of the extension. */
export interface FillDriver {
  fill(page: Page, invoices: Invoice | readonly Invoice[], options?: PlanOptions): Promise<FillReport>
  undo(page: Page, looked?: Looked): Promise<UndoReport>
  /** Puts originals into the page's upload boxes, and takes them out again. */
  attach(page: Page, originals: ReadOriginals): Promise<AttachReport>
  detach(page: Page): Promise<DetachReport>
  look(page: Page): Promise<OpenFrame[]>
  /** Reads and decides only; resolves to the milliseconds that deciding took. */
  plan(page: Page, invoices: Invoice | readonly Invoice[]): Promise<number>
  preview(page: Page, invoices: Invoice | readonly Invoice[]): Promise<PagePreview>
  endPreview(page: Page): Promise<void>
  /** Waits for the person's click; resolves to the rule that was learnt. */
  teach(page: Page, field: Target): Promise<SiteRule | undefined>
  forgetRules(): Promise<void>
}

interface WithFill {
  fill: FillFunctions
}

/** Makes a page of the extension call the fill functions for other tabs. */
export async function fillDriver(extensionPage: Page): Promise<FillDriver> {
  const { tabOf } = await runInside(extensionPage, new URL('in-extension.ts', import.meta.url))
  return {
    fill: async (page, invoices, options) =>
      extensionPage.evaluate(
        ([tab, value, given]) => (globalThis as unknown as WithFill).fill.fillPage(tab, value, given),
        [await tabOf(page), [invoices].flat() as Invoice[], options ?? {}] as const,
      ),
    undo: async (page, looked) =>
      extensionPage.evaluate(
        ([tab, given]) => (globalThis as unknown as WithFill).fill.undoPage(tab, given ?? undefined),
        [await tabOf(page), looked ?? null] as const,
      ),
    attach: async (page, { originals, base64 }) =>
      extensionPage.evaluate(
        ([tab, given, bytes]) => (globalThis as unknown as WithFill).fill.attachFiles(tab, given, bytes),
        [await tabOf(page), originals, base64] as const,
      ),
    detach: async (page) =>
      extensionPage.evaluate((tab) => (globalThis as unknown as WithFill).fill.detachPage(tab), await tabOf(page)),
    plan: async (page, invoices) =>
      extensionPage.evaluate(([tab, value]) => (globalThis as unknown as WithFill).fill.planPage(tab, value), [
        await tabOf(page),
        [invoices].flat() as Invoice[],
      ] as const),
    preview: async (page, invoices) =>
      extensionPage.evaluate(([tab, value]) => (globalThis as unknown as WithFill).fill.previewPage(tab, value), [
        await tabOf(page),
        [invoices].flat() as Invoice[],
      ] as const),
    endPreview: async (page) =>
      extensionPage.evaluate((tab) => (globalThis as unknown as WithFill).fill.endPreview(tab), await tabOf(page)),
    teach: async (page, field) =>
      extensionPage.evaluate(
        async ([tab, value]) => (await (globalThis as unknown as WithFill).fill.teachField(tab, value, value))?.rule,
        [await tabOf(page), field] as const,
      ),
    forgetRules: () => extensionPage.evaluate(() => (globalThis as unknown as WithFill).fill.siteRules.reset()),
    look: async (page) =>
      extensionPage.evaluate((tab) => (globalThis as unknown as WithFill).fill.openFrames(tab), await tabOf(page)),
  }
}
