import { describe, expect, it } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalNormal, digitalSize } from './digital-pages.ts'
import { legacyElectronic, legacySize } from './legacy-pages.ts'
import { personBuys, platformSize } from './platform-pages.ts'
import { vehicle, vehicleSize } from './ticket-pages.ts'
import type { Page } from './variations.ts'

const pages: Record<string, Page> = {
  'a digital invoice': { items: digitalNormal, size: digitalSize },
  'a digital invoice to a person': { items: personBuys, size: platformSize },
  'a tax-disk invoice': { items: legacyElectronic, size: legacySize },
  'a car invoice': { items: vehicle, size: vehicleSize },
}

/** As a camera sees a page of which every place across (0–1) lies so many heights of a line too low. */
function seen({ items, size }: Page, low: (across: number) => number): Page {
  const bent = (item: TextItem): TextItem => {
    const across = (item.box.x + item.box.width / 2) / size.width
    return { ...item, confidence: 0.98, box: { ...item.box, y: item.box.y + low(across) * 9 } }
  }
  return { items: items.map(bent), size }
}

const said = ({ items, size }: Page) =>
  layoutText(items, size).map(({ invoice }) => JSON.parse(JSON.stringify(invoice).replace(/ /g, '')))

describe.each(Object.keys(pages))('%s says the same', (name) => {
  const page = pages[name]!
  const flat = said(seen(page, () => 0))
  it.each([
    ['bowed', (across: number) => -1.2 * Math.sin(Math.PI * across)],
    ['sagging', (across: number) => Math.sin(Math.PI * across)],
    ['rising to the right', (across: number) => -2 * across * across],
  ])('%s', (_, low) => expect(said(seen(page, low))).toEqual(flat))
})

it('says where a value stands on the bent page', () => {
  const page = seen(pages['a digital invoice']!, (across) => 1.6 * Math.sin(Math.PI * across))
  const [read] = layoutText(page.items, page.size)
  const item = page.items.find(({ text }) => text.includes(read!.invoice.invoiceNumber!))!
  const box = read!.evidence.invoiceNumber!.box!
  const off = (box.y + box.height / 2) * page.size.height - (item.box.y + item.box.height / 2)
  expect(Math.abs(off)).toBeLessThan(3)
})
