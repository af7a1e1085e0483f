import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import {
  fillForm,
  formModel,
  invoiceName,
  judge,
  type Model,
  readJson,
  recognize,
  recognizedFields,
  same,
  undo,
} from './story.ts'

export interface DeviceResult {
  /** What this computer read off the photograph. */
  recognized: Record<string, string>
  /** From the click to the fields. */
  seconds: number
  /** Values read otherwise than printed or not at all, and controls of the form that do not hold theirs. */
  wrong: number
  filled: number
  undone: boolean
}

/** Nobody files the cipher: its signs are for machines of the tax bureau. */
const unfiled = ['items', 'cipher']
const plain = (text: unknown) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')

/**
 * A photograph of paper, with the worker switched off: read on this computer, filled into a form, undone. Throws when a
 * step cannot be taken at all.
 */
export async function playDeviceStory(browser: ExtensionBrowser, origin: string): Promise<DeviceResult> {
  await browser.storeSettings({ workerAddress: '', workerToken: '', cloudUse: 'never' })
  const demo = await browser.context.newPage()
  await demo.goto(origin)
  const started = performance.now()
  const panel = await recognize(browser, demo, `photographs/${invoiceName}.jpg`)
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const { page, before } = await fillForm(browser, panel, `${origin}/forms/plain/`)
  const recognized = await recognizedFields(panel)
  const expected = readJson<Record<string, Model>>('test/forms/plain/expected.json')[invoiceName] ?? {}
  const { filled, failed } = judge('plain', before, await formModel(page), expected)
  await undo(panel)
  return {
    recognized,
    seconds,
    wrong: misread(recognized) + failed,
    filled,
    undone: same(await formModel(page), before),
  }
}

function misread(recognized: Record<string, string>): number {
  const printed = Object.entries(readJson<Model>(`test/fixtures/invoices/${invoiceName}.expected.json`))
  return printed.filter(([name, value]) => !unfiled.includes(name) && plain(recognized[name]) !== plain(value)).length
}
