import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { joinItems } from '../../../../extension/capture/collect/join-items.ts'
import { listItems } from '../../../../extension/capture/collect/list-items.ts'

afterEach(() => vi.restoreAllMocks())

/** The document of these tests has no layout: everything in it stands where a person can see it. */
function listed(body: string) {
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
  document.body.innerHTML = body
  return joinItems(listItems().items.map((item) => ({ ...item, frameId: 0 })))
}
const letter = () => /<body>([\s\S]*)<\/body>/.exec(readFileSync('test/pages/mail/letter.html', 'utf8'))?.[1]

test('the attachments of a letter are listed by the name and size their row shows', () => {
  const entries = listed(`<base href="https://mail.example.com/read/">${letter()}`)
  const [first] = entries
  expect(first).toMatchObject({
    name: '餐饮发票.pdf',
    verdict: 'ticked',
    items: [{ type: 'pdf', size: expect.any(Number) }],
  })
  expect(entries.filter(({ verdict }) => verdict === 'ticked').map(({ name }) => name)).toEqual([
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
  ])
  expect(entries.find(({ name }) => name === '加密发票.pdf')).toMatchObject({ verdict: 'left', why: 'no-address' })
})

test.each([
  ['<a href="/d?id=1">下载发票</a>', 'ticked'],
  ['<a href="/view.html">查看发票</a>', 'offered'],
  ['<p>预算.xlsx <a href="/d?id=1">下载</a></p>', 'left'],
  ['<a href="/about">关于我们</a>', undefined],
  ['<button data-url="/files/发票.pdf">下载</button>', 'ticked'],
  [`<p>电子发票.ofd <button onclick="window.open('/get?id=2')">下载</button></p>`, 'ticked'],
  ['<a href="/files/%E5%8F%91%E7%A5%A8.pdf?sign=abc">打开</a>', 'ticked'],
  ['<a href="/get?name=invoice.pdf">here</a>', 'ticked'],
  ['<a href="#top">发票.pdf</a>', 'left'],
])('%s', (html, verdict) => {
  expect(listed(html)[0]?.verdict).toBe(verdict)
})
