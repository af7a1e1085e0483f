import { describe, expect, test } from 'vitest'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalNormal, digitalSize } from './digital-pages.ts'
import { legacyElectronic, legacySize } from './legacy-pages.ts'
import { personBuys, platformSize, wrappedNames } from './platform-pages.ts'
import { quotaSize, rail, railSize, twoQuotas, vehicle, vehicleSize } from './ticket-pages.ts'
import { type Page, variations } from './variations.ts'

const pages: Record<string, Page> = {
  'a digital invoice': { items: digitalNormal, size: digitalSize },
  'a digital invoice with wrapped names': { items: wrappedNames, size: platformSize },
  'a digital invoice to a person': { items: personBuys, size: platformSize },
  'a tax-disk invoice': { items: legacyElectronic, size: legacySize },
  'a car invoice': { items: vehicle, size: vehicleSize },
  'a train ticket': { items: rail, size: railSize },
  'two quota invoices': { items: twoQuotas, size: quotaSize },
}

/** Blanks depend on where characters stand to a hair; what is said does not. */
const said = (page: Page) =>
  layoutText(page.items, page.size).map(({ invoice }) => JSON.parse(JSON.stringify(invoice).replace(/ /g, '')))

describe.each(Object.keys(pages))('%s says the same', (name) => {
  const page = pages[name]!
  const plain = said(page)
  test.each(Object.keys(variations))('%s', (variation) => {
    expect(said(variations[variation]!(page))).toEqual(plain)
  })
})
