import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Job } from '../../extension/inbox/job.ts'
import { hasProgram } from '../../scripts/machine/testing.ts'
import { replyOf, type StubWorker, startStubWorker } from '../extension/pipeline/stub-worker.ts'
import { installBuilt, openTab, patience, permit, pressButton, rightClick, switchTo } from './in-firefox.ts'
import { type Firefox, launchFirefox } from './marionette.ts'
import { openPictureSite, type PictureSite } from './picture-site.ts'

const mail = `<img src="/open.png" width="600"><a id="file" href="/files/a.pdf">电子发票</a><form>
  <p><label>发票号码 <input id="number"></label></p><p><label>开票日期 <input id="date" value=""></label></p>
  <p><label>价税合计 <input id="total"></label></p></form>`
const invoice = {
  invoiceNumber: '53125860',
  issueDate: '2021-06-08',
  totalAmount: '59359.98',
  sellerName: '卖方',
  buyerName: '买方',
}

let firefox: Firefox
let site: PictureSite
let worker: StubWorker
let id: string
let host: string
let remove: () => void
let page: string
/** Tabs by what they show. */
let extensionTab: string
let mailTab: string

const show = (tab: string) => switchTo(firefox, tab)
const open = (url: string) => openTab(firefox, url)
const press = (words: RegExp) => pressButton(firefox, words)

/** Runs a script that ends by calling its last argument, in one of the extension's own pages. */
async function inExtension<Value>(script: string, ...passed: unknown[]): Promise<Value> {
  await show(extensionTab)
  return (await firefox.send('WebDriver:ExecuteAsyncScript', { script, args: passed })).value as Value
}

const jobs = () =>
  inExtension<Job[]>(`const done = arguments[0]
    const opening = indexedDB.open('fapiao-fill')
    opening.onsuccess = () => {
      const all = opening.result.transaction('jobs').objectStore('jobs').getAll()
      all.onsuccess = () => { opening.result.close(); done(all.result) }
    }`)

const finished = (count: number) =>
  vi.waitFor(async () => {
    const found = await jobs()
    expect(found.filter(({ stage }) => stage === 'done' || stage === 'failed')).toHaveLength(count)
    return found
  }, patience)

/** A real right click on the picture, and our item of the menu that opens. */
const rightClickPicture = () => rightClick(firefox, 100, 100)

const valuesOnPage = () =>
  firefox.inPage<string[]>(`return ['number', 'date', 'total'].map((id) => document.getElementById(id).value)`)

const data_collection = ['financialAndPaymentInfo', 'personallyIdentifyingInfo', 'websiteContent']
const allowDataCollection = (allowed: boolean) => permit(firefox, id, { data_collection }, allowed)

const inFirefox = it.skipIf(!hasProgram('firefox-esr'))

beforeAll(async () => {
  if (!hasProgram('firefox-esr')) return
  ;[site, worker, firefox] = await Promise.all([openPictureSite(), startStubWorker(replyOf(invoice)), launchFirefox()])
  ;({ id, host, remove } = await installBuilt(firefox))
  extensionTab = await open(`moz-extension://${host}/options.html`)
  await inExtension(
    `const done = arguments[1]
    browser.storage.local.set({ workerAddress: arguments[0], workerToken: 'fp_test', cloudConsent: arguments[0] }).then(done)`,
    worker.address,
  )
  await allowDataCollection(true)
  page = site.page('/mail', mail)
  mailTab = await open(page)
})
afterAll(async () => {
  await firefox?.close()
  remove?.()
  site?.close()
  worker?.close()
})

inFirefox('a right click on the native menu reads the picture in the sidebar', async () => {
  expect(await rightClickPicture()).toMatch(/识别发票|Recognize invoice/)
  const [job] = await finished(1)
  expect(job).toMatchObject({
    stage: 'done',
    file: { name: 'open.png', origin: { kind: 'page-image', rung: 'element' } },
  })
  expect(job?.drafts[0]?.fields.invoiceNumber).toMatchObject({
    chosen: { value: invoice.invoiceNumber, source: 'qr' },
  })
  expect(await firefox.inBrowser('return SidebarController.currentID')).toContain('fapiao-fill')
})

inFirefox('the invoice fills the form of that page, and undo empties it again', async () => {
  await show(mailTab)
  expect(await valuesOnPage()).toEqual(['', '', ''])
  await open(`moz-extension://${host}/panel.html`)
  await press(/填入表单|Fill the form/)
  const panelTab = ((await firefox.send('WebDriver:GetWindowHandle')) as unknown as { value: string }).value
  await show(mailTab)
  const filled = [invoice.invoiceNumber, invoice.issueDate, invoice.totalAmount]
  await vi.waitFor(async () => expect(await valuesOnPage()).toEqual(filled), patience)
  await show(panelTab)
  await press(/撤销|Undo/)
  await show(mailTab)
  await vi.waitFor(async () => expect(await valuesOnPage()).toEqual(['', '', '']), patience)
})

inFirefox('a background page that was put to sleep answers the next right click', async () => {
  await firefox.inBrowser(
    `return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`,
    id,
  )
  await show(mailTab)
  await rightClickPicture()
  expect((await finished(2)).map(({ stage }) => stage)).toEqual(['done', 'done'])
})

inFirefox('a framed region is cut out of the page, exact to the pixel', async () => {
  await show(mailTab)
  expect(await rightClick(firefox, 900, 600)).toMatch(/截取区域识别|Recognize a region/)
  await vi.waitFor(
    async () => expect(await firefox.inPage(`return document.querySelector('[popover]') !== null`)).toBe(true),
    patience,
  )
  const drag = [
    { type: 'pointerMove', x: 20, y: 30, duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerMove', x: 100, y: 100, duration: 20 },
    { type: 'pointerMove', x: 320, y: 230, duration: 20 },
    { type: 'pointerUp', button: 0 },
  ]
  await firefox.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions: drag }] })
  // Looking into the inbox puts another tab in front, of which no picture may be taken.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  const framed = (await finished(3)).find(({ file }) => file.origin.kind === 'screen')
  expect(framed?.problem?.detail).toBeUndefined()
  const size = await inExtension<number[]>(
    `const done = arguments[1]
    const opening = indexedDB.open('fapiao-fill')
    opening.onsuccess = () => {
      const found = opening.result.transaction('bytes').objectStore('bytes').get(arguments[0])
      found.onsuccess = async () => {
        const bitmap = await createImageBitmap(found.result)
        done([bitmap.width, bitmap.height])
      }
    }`,
    framed?.id,
  )
  expect(size).toEqual([300, 200])
})

/** A real right click in the middle of an element of the mail, and our item of the menu that opens. */
async function rightClickElement(id: string): Promise<string> {
  await show(mailTab)
  const [x, y] = await firefox.inPage<number[]>(
    `const { left, top, width, height } = document.getElementById(arguments[0]).getBoundingClientRect()
    return [Math.round(left + width / 2), Math.round(top + height / 2)]`,
    id,
  )
  return rightClick(firefox, x!, y!)
}

inFirefox('a right click on a link reads the file behind it', async () => {
  const pdf = readFileSync(new URL('../fixtures/documents/digital-normal-2.pdf-gb.pdf', import.meta.url))
  site.serve('/files/a.pdf', (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf))
  expect(await rightClickElement('file')).toMatch(/识别链接中的发票|Recognize invoice behind this link/)
  const linked = (await finished(4)).find(({ file }) => file.origin.kind === 'link')
  expect(linked).toMatchObject({ stage: 'done', file: { name: 'a.pdf', size: pdf.length } })
})

inFirefox('a right click on a form field fills the form of its page', async () => {
  expect(await rightClickElement('number')).toMatch(/在此表单填入发票|Fill invoice into this form/)
  await vi.waitFor(async () => expect((await valuesOnPage()).every((value) => value !== '')).toBe(true), patience)
})

/** Presses our toolbar button, then the button of the popup whose words match. */
async function pressInPopup(words: string): Promise<void> {
  await firefox.inBrowser(
    `const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs')
    const { extension } = WebExtensionPolicy.getByID(arguments[0])
    Management.global.browserActionFor(extension).triggerAction(window)`,
    id,
  )
  const look = `const look = () => {
    const found = [...content.document.querySelectorAll('button')].find((each) => new RegExp(${JSON.stringify(words)}).test(each.textContent))
    if (found) found.click()
    else content.setTimeout(look, 50)
  }
  look()`
  await vi.waitFor(
    () =>
      firefox.inBrowser(
        `const popup = document.querySelector('.webextension-popup-browser:not(.webextension-preload-browser)')
        if (!popup?.currentURI?.spec.includes('popup.html')) throw new Error('the popup is not open')
        popup.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(arguments[0]), false)`,
        look,
      ),
    patience,
  )
}

inFirefox('the popup captures what is visible, and may close at once', async () => {
  await show(mailTab)
  await pressInPopup('可见区域|Screen')
  // Looking into the inbox puts another tab in front, of which no picture may be taken.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  const screens = (await finished(5)).filter(({ file }) => file.origin.kind === 'screen')
  expect(screens).toHaveLength(2)
  expect(screens.map(({ problem }) => problem?.detail)).toEqual([undefined, undefined])
  expect(screens.some(({ drafts }) => drafts[0]?.fields.invoiceNumber?.chosen.source === 'qr')).toBe(true)
})

inFirefox('a picture stays on the computer once the browser’s permission for data is taken back', async () => {
  const before = worker.calls.length
  await allowDataCollection(false)
  await show(mailTab)
  await rightClickPicture()
  await finished(6)
  expect(worker.calls).toHaveLength(before)
})

inFirefox('pages nobody asked about carry no script of ours', async () => {
  await open(site.page('/idle', '<p>idle</p>'))
  expect(await firefox.inPage(`return document.querySelectorAll('script, [popover]').length`)).toBe(0)
  const scripts = await firefox.inBrowser(`return WebExtensionPolicy.getByID(arguments[0]).contentScripts.length`, id)
  expect(scripts).toBe(0)
})
