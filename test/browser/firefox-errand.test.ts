import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { hasProgram } from '../../scripts/machine/testing.ts'
import { installBuilt, openTab, patience, permit, pressButton, rightClick, switchTo, textOf } from './in-firefox.ts'
import { type Firefox, launchFirefox } from './marionette.ts'
import { openPictureSite, type PictureSite } from './picture-site.ts'

const originals = ['digital-normal-2.pdf-gb.pdf', 'digital-normal-7.pdf-gb.pdf']
const document = (name: string) => readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url))

/** A letter with two invoices, one named by its link and one by the query alone, above a form that adds rows. */
const letter = `<a href="/files?name=${originals[0]}">电子发票下载</a> <a href="/files/${originals[1]}">电子发票</a>
  <form><table><thead><tr><th>发票号码</th><th>价税合计</th><th>发票附件</th></tr></thead><tbody></tbody></table>
  <button type="button">新增一行</button></form>
  <script>
    const more = () => {
      document.querySelector('tbody').insertRow().innerHTML =
        '<td><input class="number"></td><td><input></td><td><input type="file"></td>'
    }
    document.querySelector('button').addEventListener('click', more)
    more()
  </script>`

const inFirefox = it.skipIf(!hasProgram('firefox-esr'))

let firefox: Firefox
let site: PictureSite
let host: string
let remove: () => void

const show = (tab: string) => switchTo(firefox, tab)
const open = (url: string) => openTab(firefox, url)
const text = () => textOf(firefox)
const press = (words: RegExp) => pressButton(firefox, words)
const count = (selector: string) =>
  firefox.inPage<number>('return document.querySelectorAll(arguments[0]).length', selector)
const reaches = (selector: string, number: number) =>
  vi.waitFor(async () => expect(await count(selector), await text()).toBe(number), patience)

const numbers = () =>
  firefox.inPage<string[]>(`return [...document.querySelectorAll('.number')].map(({ value }) => value)`)
const files = () =>
  firefox.inPage<string[]>(
    `return [...document.querySelectorAll('[type=file]')].flatMap(({ files }) => [...files].map(({ name }) => name))`,
  )

beforeAll(async () => {
  if (!hasProgram('firefox-esr')) return
  ;[site, firefox] = await Promise.all([openPictureSite(), launchFirefox()])
  const installed = await installBuilt(firefox, { ocr: true })
  ;({ host, remove } = installed)
  await permit(firefox, installed.id, { origins: ['http://127.0.0.1/*'] })
  const send = (name = '') => ({ 'content-type': 'application/pdf', 'content-length': document(name).length })
  site.serve('/files', (_, response) => response.writeHead(200, send(originals[0])).end(document(originals[0] ?? '')))
  site.serve(`/files/${originals[1]}`, (_, response) =>
    response.writeHead(200, send(originals[1])).end(document(originals[1] ?? '')),
  )
})
afterAll(async () => {
  await firefox?.close()
  remove?.()
  site?.close()
})

inFirefox(
  'a letter’s list becomes a claim, a filled form and its originals, and the originals come out again',
  async () => {
    const form = await open(site.page('/letter', letter))
    await open(`moz-extension://${host}/panel.html`)
    await firefox.send('WebDriver:ExecuteAsyncScript', {
      script: `const [done] = arguments
      browser.tabs.query({ url: 'http://127.0.0.1/*' }).then(([beside]) =>
        browser.storage.local.set({ welcomed: true, collectRequest: { tabId: beside.id, at: Date.now() } }).then(done))`,
      args: [],
    })
    await reaches('.collect-row', 2)
    expect(await text()).toContain(originals[0])
    await press(/收取|^Take/)
    // Read while it is looked at: a tab behind another gets little time on a busy machine.
    await vi.waitFor(async () => expect(await text()).toMatch(/¥\d/), patience)

    await open(`moz-extension://${host}/ledger.html`)
    await reaches('.invoices tbody tr', 2)
    await press(/加入批次|Add to claim/)
    await vi.waitFor(async () => expect(await text()).toMatch(/已把 2 张加入|2 added to/), patience)

    await show(form)
    const claim = await open(`moz-extension://${host}/claim.html`)
    await reaches('.invoices tbody tr', 2)
    await press(/填入表单|Fill the form/)
    await reaches('.invoices [data-step=filled]', 2)
    await press(/附上原件|Attach original/)
    await reaches('.report-lines input', 2)
    await firefox.inPage(`document.querySelector('.report footer .primary').click()`)
    await reaches('.report [data-outcome=attached]', 2)
    await show(form)
    expect(new Set(await numbers()).size).toBe(2)
    expect((await files()).toSorted()).toEqual(originals)

    await show(claim)
    await press(/移除|^Remove$/)
    await vi.waitFor(async () => expect(await text()).toMatch(/已从网页移除|off the page again/), patience)
    await show(form)
    expect(await files()).toEqual([])
  },
)

const photograph = readFileSync(new URL('../fixtures/photographs/e-normal.jpg', import.meta.url))
const printed = ['53125860', '2021-06-08', '59359.98', '南京青禾样例信息技术服务有限公司']
const claimForm = `<img src="/e-normal.jpg" width="600"><form>${['发票号码', '开票日期', '价税合计', '销售方名称']
  .map((label) => `<p><label>${label} <input class="value"></label></p>`)
  .join('')}</form>`
const values = () =>
  firefox.inPage<string[]>(`return [...document.querySelectorAll('.value')].map(({ value }) => value)`)

inFirefox('a photograph is read on this computer alone, fills the form beside it, and is undone', async () => {
  site.serve('/e-normal.jpg', (_, response) =>
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photograph),
  )
  const page = await open(site.page('/photograph', claimForm))
  expect(await rightClick(firefox, 100, 100)).toMatch(/识别发票|Recognize invoice/)
  const panel = await open(`moz-extension://${host}/panel.html`)
  await vi.waitFor(async () => expect(await text()).toContain(printed[3]), patience)
  await press(/填入表单|Fill the form/)
  await show(page)
  await vi.waitFor(async () => expect(await values()).toEqual(printed), patience)
  await show(panel)
  await press(/撤销|Undo/)
  await show(page)
  await vi.waitFor(async () => expect(await values()).toEqual(printed.map(() => '')), patience)
})
