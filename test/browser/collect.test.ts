import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listPage } from '../../scripts/collect/list-page.ts'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { openPictureSite, type PictureSite } from './picture-site.ts'
import { clearInbox, storedJobs } from './stored-jobs.ts'

let browser: ExtensionBrowser
let panel: Page
let site: PictureSite
let folder: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  folder = await serveFolder(fileURLToPath(new URL('..', import.meta.url)))
  site = await openPictureSite()
  browser = await launchExtension({ viewport: { width: 400, height: 900 } })
  await browser.storeSettings({ welcomed: true })
  panel = await browser.open('panel.html')
})
afterEach(() => clearInbox(panel))
afterAll(async () => {
  await browser?.close()
  site?.close()
  folder?.close()
})

const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name)

test('a webmail: what is in the frame of the letter is listed, likely invoices ticked, each once', async () => {
  const { ticked, offered, left } = await listPage(browser, `${folder.origin}/pages/mail/index.html`)
  expect(names(ticked)).toEqual([
    '餐饮发票.pdf',
    '住宿发票.ofd',
    '办公用品发票.pdf',
    '专票 (服务).pdf',
    '会务专票.ofd',
    '培训专票.pdf',
    '打车电子发票.pdf',
    '通讯费发票.pdf',
    '维修专票.pdf',
    '航空行程单.xml',
    'taxi.jpg',
  ])
  expect(ticked[2]?.files.map(({ type }) => type)).toEqual(['pdf', 'xml'])
  expect(ticked[0]?.files[0]?.size).toBeGreaterThan(1000)
  expect(names(offered)).toEqual(expect.arrayContaining(['扫描件.pdf', '查看发票', 'quota.jpg']))
  expect(left.map(({ name, why }) => `${name} ${why}`)).toEqual(
    expect.arrayContaining(['会议纪要.docx other-type', '加密发票.pdf no-address', '隐私政策.pdf other-words']),
  )
})

test('a cloud drive: buttons that are plain links, and pictures in shadow roots', async () => {
  const { ticked, left } = await listPage(browser, `${folder.origin}/pages/drive/index.html`)
  expect(names(ticked)).toEqual(['24322215125046730097_酒店.pdf', '打包发票.zip', 'e-normal.png'])
  expect(ticked[0]?.files.map(({ type }) => type)).toEqual(['pdf', 'ofd'])
  expect(names(left)).toEqual(expect.arrayContaining(['合同扫描.pdf', '预算.xlsx']))
})

/** Opens a page and has the panel list it, as the context menu does. */
async function collect(address: string): Promise<void> {
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  await browser.clickMenu({ menuItemId: 'collect', pageUrl: address })
  await panel.bringToFront()
  await panel.locator('.collect').waitFor()
}
const take = () => panel.locator('.collect-buttons .primary').click()
const jobs = async () =>
  (await storedJobs(panel)).map(({ stage, problem, file }) => `${file.name} ${problem?.code ?? stage}`)

describe('what is ticked', () => {
  test('is taken and read with every carrier of it, and nothing else', async () => {
    await collect(`${folder.origin}/pages/mail/index.html`)
    expect(await panel.locator('.collect h2').innerText()).toContain('14')
    await take()
    const numbers = async () =>
      (await storedJobs(panel)).filter(({ stage, drafts }) => stage === 'done' && drafts.length > 0).length
    await expect.poll(numbers, { timeout: 90_000 }).toBeGreaterThanOrEqual(10)
    expect((await storedJobs(panel)).length).toBe(13)
  })

  test('is asked for once, even where the link is good for one time', async () => {
    let times = 0
    site.serve('/once', (_, response) => {
      times += 1
      response.writeHead(403).end()
    })
    await collect(site.page('/mail', '<ul><li>电子发票.pdf (52 KB) <a href="/once">下载发票</a></li></ul>'))
    await take()
    await expect
      .poll(jobs, { timeout: 30_000 })
      .toEqual([expect.stringMatching(/电子发票\.pdf (capture-failed|link-refused)/)])
    expect(times).toBe(1)
  })

  test('is told to be a page where no file comes', async () => {
    site.serve('/view', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html><body>登录</body></html>'),
    )
    await collect(site.page('/mail', '<p>您的电子发票 <a href="/view">下载发票</a></p>'))
    await take()
    await expect.poll(jobs, { timeout: 30_000 }).toEqual([expect.stringMatching(/web-page/)])
  })
})
