import { describe, expect, test } from 'vitest'
import type { OriginalFile } from '../../../../extension/fill/attach/choose-file.ts'
import { planAttach } from '../../../../extension/fill/attach/plan-attach.ts'
import type { UploadBox } from '../../../../extension/fill/attach/upload-box.ts'
import type { Invoice } from '../../../../shared/invoice.ts'

let made = 0
const box = (given: Partial<UploadBox>): UploadBox => ({
  id: `0/b${++made}`,
  labels: [],
  names: [],
  words: '',
  sections: [],
  accept: '',
  multiple: true,
  plain: false,
  holds: [],
  ...given,
})
const file = (name: string, mediaType: string, size = 100_000): OriginalFile => ({ id: name, name, mediaType, size })
const [pdf, ofd, png] = [file('a.pdf', 'application/pdf'), file('a.ofd', 'application/ofd'), file('a.png', 'image/png')]
const invoice: Invoice = { invoiceNumber: '24322215125046730097', totalAmount: '68.58', items: [] }
const titles = ['费用报销单']
const plan = (boxes: UploadBox[], files = [png, pdf]) => planAttach(boxes, titles, [{ invoice, files }])
const put = (boxes: UploadBox[], files?: OriginalFile[]) =>
  plan(boxes, files).steps.map(({ entry }) => `${entry.file} → ${entry.where}`)
const why = (boxes: UploadBox[], files?: OriginalFile[]) =>
  plan(boxes, files).left.map(({ outcome, reason, detail }) => [outcome, reason, detail].filter(Boolean).join(' '))

describe('of the boxes of a page', () => {
  test.each(['电子发票', '發票附件', '附件', '票据影像', '报销凭证', 'Receipts', 'Supporting documents'])(
    'the one called %s takes originals',
    (label) => {
      const neighbours = ['头像', '身份证', '手写签名', '批量导入', 'Avatar'].map((each) => box({ labels: [each] }))
      expect(put([...neighbours, box({ labels: [label] })])).toEqual([`a.pdf → ${label}`])
    },
  )

  test.each([
    '头像',
    '发票导入模板',
    '身份证影像',
    '签名',
    'Company logo',
    'Import invoices',
    '合同',
    '行程单',
    '照片',
    '员工照片',
  ])('the one called %s never does', (label) => {
    expect(put([box({ labels: [label], words: '点击上传' })])).toEqual([])
  })

  test('the only one of an expense form needs no name, unless it says that it is for something else', () => {
    expect(put([box({ words: '点击上传' })])).toEqual(['a.pdf → 点击上传'])
    expect(put([box({ words: '上传头像' })])).toEqual([])
    expect(put([box({ names: ['avatar'], words: '上传' })])).toEqual([])
  })

  test('the one that names invoices is chosen before one for other papers', () => {
    expect(put([box({ labels: ['其他附件'] }), box({ labels: ['发票附件'] })])).toEqual(['a.pdf → 发票附件'])
  })

  test('none is chosen where two are as likely', () => {
    expect(why([box({ labels: ['附件一'] }), box({ labels: ['附件二'] })])).toEqual(['skipped close-boxes'])
  })

  test('those for one type of file each take theirs', () => {
    const boxes = [box({ labels: ['发票 PDF'] }), box({ labels: ['发票 OFD'] })]
    expect(put(boxes, [pdf, ofd, png])).toEqual(['a.pdf → 发票 PDF', 'a.ofd → 发票 OFD'])
  })
})

describe('what a box says it takes', () => {
  test('is the file the tax bureau issued before a picture of it', () => {
    expect(put([box({ labels: ['发票'] })], [png, pdf, ofd])).toEqual(['a.ofd → 发票'])
  })

  test.each([
    [{ accept: 'image/*' }, 'a.png'],
    [{ accept: '.jpg,.png' }, 'a.png'],
    [{ accept: 'application/pdf' }, 'a.pdf'],
    [{ words: '只能上传 jpg/png 文件' }, 'a.png'],
    [{ words: '支持图片、PDF' }, 'a.pdf'],
    [{ words: '建议上传 OFD 格式' }, 'a.pdf'],
  ])('%o is kept to', (given, expected) => {
    expect(put([box({ labels: ['发票'], ...given })])).toEqual([`${expected} → 发票`])
  })

  test.each([
    ['image/png,image/jpg', 'a.jpg'],
    ['image/png,image/jpg', 'a.jpeg'],
    ['.jpg', 'a.jpeg'],
    ['.JPG', 'a.JPEG'],
    ['.jpeg', 'a.jpg'],
    ['image/jpeg', 'a.jpg'],
  ])('an accept of %s takes %s: a photograph is a JPEG however it is spelt', (accept, name) => {
    expect(put([box({ labels: ['发票'], accept })], [file(name, 'image/jpeg')])).toEqual([`${name} → 发票`])
  })

  test('an accept of .jpg takes no PNG', () => {
    expect(why([box({ labels: ['发票'], accept: '.jpg,image/jpg' })], [png])).toEqual([
      'skipped not-accepted .jpg,image/jpg',
    ])
  })

  test.each([
    ['图片不小于100KB，不超过5M', '5 MB'],
    ['不低于50KB', undefined],
    ['文件大小不低于50KB', undefined],
    ['大小不得小于 100K，且不得超过 2M', '2 MB'],
    ['大小50KB以上，5MB以下', '5 MB'],
    ['文件大小：10KB~5MB', '5 MB'],
    ['at least 50 KB, at most 5 MB, up to 5MB', '5 MB'],
    ['no less than 50KB', undefined],
    ['不大于 3M', '3 MB'],
    ['小于3M', '3 MB'],
    ['≥50KB，≤3MB', '3 MB'],
    ['大小限制2兆', '2 MB'],
  ])('%s: no minimum is taken for the most a file may have', (words, most) => {
    const large = file('a.pdf', 'application/pdf', 9_000_000)
    const told = most === undefined ? [] : [`skipped too-large ${most}`]
    expect(why([box({ labels: ['附件'], words })], [large])).toEqual(told)
  })

  test('is told where nothing fits', () => {
    expect(why([box({ labels: ['发票'], accept: '.xlsx' })])).toEqual(['skipped not-accepted .xlsx'])
    expect(why([box({ labels: ['发票'], words: '大小不超过 50KB' })])).toEqual(['skipped too-large 50 KB'])
    expect(why([box({ labels: ['发票'], words: '最多上传 1 个文件', holds: ['b.pdf'] })])).toEqual([
      'skipped no-room 1',
    ])
    expect(why([box({ labels: ['发票'], plain: true, multiple: false, holds: ['b.pdf'] })])).toEqual([
      'skipped no-room 1',
    ])
    expect(why([box({ labels: ['发票'], holds: ['a.pdf'] })])).toEqual(['skipped same'])
    expect(why([box({ labels: ['头像'] })])).toEqual(['not-found'])
  })

  test.each(['单个文件不超过10MB', '10M以内', 'Max file size: 5 MB', 'files with a size less than 500kb'])(
    '%s lets a small file through',
    (words) => {
      expect(put([box({ labels: ['附件'], words })])).toHaveLength(1)
    },
  )
})

describe('rows with boxes of their own', () => {
  const other: Invoice = { invoiceCode: '032012100111', invoiceNumber: '53125860', totalAmount: '59359.98', items: [] }
  const rows = (...texts: string[]) =>
    texts.map((text, index) => box({ labels: ['附件'], row: { list: '0/l', index, text } }))
  const both = (boxes: UploadBox[]) =>
    planAttach(boxes, titles, [
      { invoice, files: [pdf] },
      { invoice: other, files: [file('b.pdf', 'application/pdf')] },
    ])

  test('take the original of the invoice that stands in them', () => {
    const { steps } = both(rows('53125860\n59,359.98', '24322215125046730097'))
    expect(steps.map(({ entry }) => [entry.file, entry.row])).toEqual([
      ['a.pdf', 2],
      ['b.pdf', 1],
    ])
  })

  test('are known by the amount where they show no number', () => {
    const { steps } = both(rows('餐饮 68.58', '服务费 59359.98'))
    expect(steps.map(({ entry }) => [entry.file, entry.row])).toEqual([
      ['a.pdf', 1],
      ['b.pdf', 2],
    ])
  })

  test('get nothing of an invoice that was not filled there', () => {
    const { steps, left } = both(rows('24322215125046730097', ''))
    expect(steps).toHaveLength(1)
    expect(left).toMatchObject([{ file: 'b.pdf', reason: 'not-filled' }])
  })
})
