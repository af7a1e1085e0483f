import { attachPage } from '../../extension/fill/attach/attach.ts'
import { detachPage } from '../../extension/fill/attach/detach-page.ts'
import type { InvoiceOriginals } from '../../extension/fill/attach/plan-attach.ts'
import { fillPage } from '../../extension/fill/fill.ts'
import { openFrames } from '../../extension/fill/frames.ts'
import { planFrames } from '../../extension/fill/plan-frames.ts'
import { endPreview, previewPage } from '../../extension/fill/preview/preview-page.ts'
import { siteRules } from '../../extension/fill/sites/site-rules.ts'
import { teachField } from '../../extension/fill/sites/teach.ts'
import { undoPage } from '../../extension/fill/undo-page.ts'
import { fromBase64 } from '../../extension/shell/base64.ts'
import type { Invoice } from '../../shared/invoice.ts'

/** Milliseconds that deciding takes for a page, without reading and without a preview. */
async function planPage(tabId: number, invoices: readonly Invoice[]) {
  const frames = await openFrames(tabId)
  const start = performance.now()
  await planFrames(frames, invoices, {})
  return performance.now() - start
}

/** The bytes of originals as text, by their ids, as they come through to a page. */
const attachFiles = (tabId: number, originals: readonly InvoiceOriginals[], base64: Record<string, string>) =>
  attachPage(tabId, originals, async (id) => new Blob([fromBase64(base64[id] ?? '')]))

/** The extension's own fill functions, handed to scripts and tests that run inside one of its pages. */
const fill = {
  planPage,
  attachFiles,
  detachPage,
  fillPage,
  undoPage,
  openFrames,
  previewPage,
  endPreview,
  teachField,
  siteRules,
}

export type FillFunctions = typeof fill

Object.assign(globalThis, { fill })
