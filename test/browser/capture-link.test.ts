import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../extension/inbox/job.ts'
import { picture } from './picture-site.ts'
import { clearInbox, finishedJob, storedBytes } from './stored-jobs.ts'
import { openTwoSites, type TwoSites } from './two-sites.ts'

const document = (name: string) => readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url))
const pdf = document('digital-normal-2.pdf-gb.pdf')

let { browser, site, stranger, panel, page, close } = {} as TwoSites

beforeAll(async () => {
  ;({ browser, site, stranger, panel, page, close } = await openTwoSites('panel.html'))
})
afterAll(() => close?.())
afterEach(() => clearInbox(panel))

/** Shows a page with this link, chooses 识别链接中的发票 on it and waits for the end of its job. */
async function readLink(linkUrl: string, on = site): Promise<Job> {
  await page.goto(on.page('/mail', `<a href="${linkUrl}">电子发票</a>`))
  await page.bringToFront()
  await browser.clickMenu({ menuItemId: 'link', linkUrl, pageUrl: page.url() })
  return finishedJob(panel)
}

const serve = (path: string, body: Buffer | string, type = 'application/octet-stream', on = site) =>
  on.serve(path, (_, response) => response.writeHead(200, { 'content-type': type }).end(body))

describe('the file behind a link', () => {
  it.each([
    ['PDF', 'digital-normal-2.pdf-gb.pdf'],
    ['OFD', 'digital-normal-3.ofd-tag.ofd'],
    ['XML', 'digital-normal-1.xml-einvoice.xml'],
  ])('%s is stored as it is and read', async (_, name) => {
    const file = document(name)
    const job = await readLink(serve(`/files/${name}`, file))
    expect(job).toMatchObject({ stage: 'done', file: { name, size: file.length, origin: { kind: 'link' } } })
    expect((await storedBytes(panel))[0]).toEqual(file)
    const expected = JSON.parse(document(name.replace(/\.\w+$/, '.expected.json')).toString()) as object
    const number = job.drafts[0]?.fields.invoiceNumber?.chosen.value
    expect(number).toMatch(/^\d{8,20}$/)
    expect(JSON.stringify(expected)).toContain(number)
  })

  it('is a picture, too', async () => {
    const job = await readLink(`${site.origin}/open.png`)
    expect(job.drafts[0]?.fields.invoiceNumber?.chosen).toMatchObject({ value: '53125860', source: 'qr' })
    expect((await storedBytes(panel))[0]).toEqual(picture)
  })

  it('is fetched with the login of its site', async () => {
    const address = site.serve('/private.pdf', (request, response) =>
      request.headers.cookie?.includes('session=1')
        ? response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf)
        : response.writeHead(403).end(),
    )
    expect(await readLink(address)).toMatchObject({ stage: 'done', file: { size: pdf.length } })
  })

  it('is found by its bytes where the address names no type', async () => {
    const job = await readLink(serve('/download', pdf))
    expect(job).toMatchObject({ stage: 'done', file: { name: 'download' } })
  })
})

describe('a link that leads to no file', () => {
  it('says so when the site has no such file, and asks for no permission that would not help', async () => {
    const job = await readLink(`${site.origin}/expired.pdf`)
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'link-refused', detail: 'HTTP 404' } })
    await panel.bringToFront()
    await panel.getByRole('heading', { name: '网站没有给出这个文件' }).waitFor()
    expect(await panel.getByRole('button', { name: '允许并取原图' }).count()).toBe(0)
  })

  it('says that it was a web page, as after a login that has ended', async () => {
    serve('/login', '<!DOCTYPE html><html><title>登录</title><form></form></html>', 'text/html')
    const address = site.serve('/members/a.pdf', (_, response) => response.writeHead(302, { location: '/login' }).end())
    expect(await readLink(address)).toMatchObject({ stage: 'failed', problem: { code: 'web-page' } })
    await panel.bringToFront()
    await panel.getByRole('heading', { name: '这是一个网页，不是发票文件' }).waitFor()
  })

  it('offers to ask for the permission of another site', async () => {
    const job = await readLink(serve('/other.pdf', pdf, 'application/pdf', stranger))
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'capture-failed' } })
    await panel.bringToFront()
    await panel.getByRole('button', { name: '允许并取原图' }).waitFor()
  })
})
