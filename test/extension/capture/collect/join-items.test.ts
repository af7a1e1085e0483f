import { describe, expect, test } from 'vitest'
import { joinItems } from '../../../../extension/capture/collect/join-items.ts'
import type { PageItem } from '../../../../extension/capture/collect/page-item.ts'

const link = (name: string, given: Partial<PageItem> = {}): PageItem => ({
  kind: 'link',
  address: `https://mail.example.com/${encodeURIComponent(name)}`,
  name,
  words: name,
  ...given,
})
const picture = (name: string, given: Partial<PageItem> = {}): PageItem => ({
  ...link(name, given),
  kind: 'picture',
  width: 1200,
  height: 800,
  ...given,
})
const entries = (...items: PageItem[]) => joinItems(items.map((item) => ({ ...item, frameId: 0 })))
const verdict = (item: PageItem) => entries(item)[0]?.verdict

describe('what a page shows', () => {
  test.each([
    link('电子发票.pdf'),
    link('dzfp_24322215125046730097_20240609.pdf'),
    link('24322215125046730097.xml'),
    link('报销.ofd'),
    link('下载发票', { address: 'https://fp.example.com/d?id=1' }),
    link('附件.pdf', { words: '您的电子发票已开具 附件.pdf 52KB' }),
    picture('IMG_2041.jpg', { words: '餐饮发票' }),
  ])('is ticked where it is likely an invoice: $name', (item) => {
    expect(verdict(item)).toBe('ticked')
  })

  test.each([
    link('扫描件.pdf'),
    link('文件.zip'),
    link('查看发票', { address: 'https://fp.example.com/v?id=1' }),
    picture('IMG_2041.jpg'),
  ])('is offered where it may be one: $name', (item) => {
    expect(verdict(item)).toBe('offered')
  })

  test.each([
    link('隐私政策.pdf'),
    link('产品手册.pdf'),
    link('会议纪要.docx'),
    link('Terms of service', { address: 'https://mail.example.com/terms' }),
    picture('logo.png'),
    picture('banner.jpg', { width: 1600, height: 200 }),
    link('发票.pdf', { address: '' }),
  ])('is left where it is none or cannot be had: $name', (item) => {
    expect(verdict(item)).toBe('left')
  })
})

describe('PDF, OFD and XML of one invoice', () => {
  test('are one entry by the name they share', () => {
    const found = entries(link('滴滴电子发票.ofd'), link('滴滴电子发票.pdf'), link('滴滴电子发票.xml'))
    expect(found.map(({ name, items }) => [name, items.map(({ type }) => type)])).toEqual([
      ['滴滴电子发票.pdf', ['pdf', 'ofd', 'xml']],
    ])
  })

  test('are one entry by the number they carry', () => {
    const number = '24322215125046730097'
    expect(
      entries(link(`dzfp_${number}_pdf.pdf`), link(`${number}.ofd`), link(`数电票 ${number} (1).xml`)),
    ).toHaveLength(1)
  })

  test('stay apart from those of another', () => {
    expect(entries(link('发票1.pdf'), link('发票2.pdf'), link('发票1.ofd'))).toHaveLength(2)
  })
})

test('likely ones come first, in the order of the page', () => {
  const found = entries(link('扫描件.pdf'), link('发票b.pdf'), link('发票a.pdf'))
  expect(found.map(({ name }) => name)).toEqual(['发票b.pdf', '发票a.pdf', '扫描件.pdf'])
})
