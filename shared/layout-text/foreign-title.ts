import { gaps } from './gaps.ts'
import type { PageParts } from './page-parts.ts'
import { piecesOf } from './span-of.ts'
import type { Span } from './text-item.ts'

/** What invoices and receipts are called elsewhere. 發票 and 統一發票 are Taiwan's and Hong Kong's. */
const title =
  /^(?:[a-z-]{0,20}(?:invoice|receipt)s?(?:statement|original|copy|\((?:original|copy)\))?|(?:credit|debit)note|cashbill|(?:eats?)?rechnung|quittung|facture|re[cç]u|factura|fattura|fatura|faktura|recibo|ricevuta|(?:電子)?(?:統一)?發票(?:證明聯)?|收據|領収[書証]|請求書|영수증|세금계산서|청구서)(?:(?:no|nr|number|#|n°)?[.:#]*[\w-]*\d[\w-]*)?$/i
/** Papers of two languages call themselves in both. */
const isTitle = ({ text }: Span) =>
  text
    .replace(/\s/g, '')
    .split(/[/|]/)
    .some((part) => title.test(part))
/** What only invoices of the mainland print. */
const mainland = /发票代码|发票号码|开票日期|统一社会信用代码|价税合计|票据号码|税务总局/

/** The name of an invoice or receipt in another language, standing alone at the head of a page; none where the page is the mainland's. */
export function foreignTitle(page: PageParts): Span | undefined {
  const text = page.rows.map((row) => row.text).join('\n')
  if (mainland.test(text)) return undefined
  const upper = page.rows.slice(0, Math.max(4, Math.ceil(page.rows.length / 2)))
  return piecesOf(upper, gaps.values).find(isTitle)
}
