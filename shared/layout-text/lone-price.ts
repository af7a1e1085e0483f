import type { Family } from './family.ts'
import { type Finding, finding } from './finding.ts'
import type { Span } from './text-item.ts'
import { moneyOf } from './values.ts'

/** Tickets of one price. */
const ofOnePrice: readonly Family[] = ['taxi', 'toll']
/** Nothing but its form speaks for it. */
const certainty = 0.7

/** An amount of money; 2.50元/公里 is a rate. */
const price = /(?:^|\D)(¥\d[\d,]*(?:\.\d{1,2})?|\d[\d,]*\.\d{2}元)(?!\/|每|\d)/

/** The only amount on a ticket whose label was lost. */
export function lonePrice(pieces: readonly Span[], family: Family): Finding[] {
  if (!ofOnePrice.includes(family)) return []
  const printed = pieces.flatMap((span) => {
    const value = moneyOf(price.exec(span.text.replace(/\s/g, ''))?.[1] ?? '')
    return value === undefined ? [] : [{ value, span }]
  })
  const [meant] = printed
  return meant && printed.every(({ value }) => value === meant.value)
    ? finding('totalAmount', meant.value, meant.span, certainty)
    : []
}
