import * as v from 'valibot'
import { invoiceTypeNames } from '../../../shared/invoice-type.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import { assembleRecognition } from '../assemble.ts'
import { tellBuyerIdsApart } from '../buyer-ids.ts'
import type { DocumentFacts } from '../document-facts.ts'
import type { Product } from '../provider.ts'
import { ProviderError, type ProviderFault } from '../provider-error.ts'
import { type TencentAccount, tencentCall, tencentResponse } from './call.ts'
import { tencentFault } from './errors.ts'
import { legsOf, linesOf, type Members, readMembers } from './general-members.ts'
import { readNamedMembers } from './general-named.ts'
import { placesOf } from './general-places.ts'
import { otherTicket, tickets } from './general-tickets.ts'

const membersSchema = v.record(v.string(), v.unknown())
const ticketSchema = v.object({
  Code: v.nullish(v.string(), 'OK'),
  SubType: v.nullish(v.string(), ''),
  Page: v.nullish(v.number()),
  Polygon: v.nullish(v.unknown()),
  ItemPolygon: v.nullish(v.array(v.unknown()), []),
  SingleInvoiceInfos: v.nullish(membersSchema, {}),
})
type Ticket = v.InferOutput<typeof ticketSchema>
const responseSchema = v.object({ MixedInvoiceItems: v.nullish(v.array(ticketSchema), []) })

/**
 * 通用票据识别（高级版）, every type of ticket and several in one picture:
 * https://cloud.tencent.com/document/api/866/90802
 */
export function generalInvoice(account: TencentAccount): Product {
  return {
    request: (document) =>
      tencentCall(account, 'RecognizeGeneralInvoice', {
        ...(document.mediaType === 'application/pdf' && { EnablePdf: true, PdfPageNumber: document.page ?? 1 }),
        EnableItemPolygon: true,
      }),
    normalize(reply, document) {
      const { MixedInvoiceItems } = tencentResponse(responseSchema, reply)
      const read = MixedInvoiceItems.flatMap((ticket) => recognitionOf(ticket, document))
      if (read.length === 0) throw new ProviderError('tencent', faultOf(MixedInvoiceItems))
      return read
    },
  }
}

function recognitionOf(ticket: Ticket, document: DocumentFacts): Recognition[] {
  const [name, members] = filledMember(ticket)
  const kind = tickets[name] ?? otherTicket
  if (ticket.Code !== 'OK') return []
  const places = placesOf(ticket.Polygon, ticket.ItemPolygon, document)
  const readings = [...readMembers(members, kind.members, places), ...readNamedMembers(members)]
  if (readings.length === 0) return []
  const recognition = assembleRecognition({
    source: 'tencent/RecognizeGeneralInvoice',
    readings: [{ field: 'invoiceType', text: invoiceTypeNames[kind.type] }, ...readings],
    items: linesOf(members),
    page: document.page ?? ticket.Page ?? undefined,
  })
  recognition.invoice.invoiceType ??= kind.type
  const legs = legsOf(members, kind.members)
  if (legs.length > 0) recognition.invoice.legs = legs
  payTheFare(recognition)
  tellTolls(recognition, members)
  tellBuyerIdsApart(recognition)
  return [recognition]
}

/** A train ticket prints one amount, its fare; its total comes empty. */
function payTheFare({ invoice, evidence }: Recognition): void {
  if (invoice.invoiceType !== 'rail' || invoice.totalAmount || !invoice.fare) return
  invoice.totalAmount = invoice.fare
  evidence.totalAmount = evidence.fare
}

/** Digital invoices have no ticket kind of their own for tolls; the vendor labels them. */
function tellTolls({ invoice }: Recognition, { ServiceTypeLabel }: Members): void {
  if (ServiceTypeLabel !== '通行费') return
  invoice.invoiceType = 'toll'
  invoice.tollMark = 'yes'
}

/** The member that SubType names, else the one that is filled. */
function filledMember({ SubType, SingleInvoiceInfos }: Ticket): [string, Members] {
  const filled = Object.entries(SingleInvoiceInfos).flatMap(([name, value]): [string, Members][] =>
    v.is(membersSchema, value) ? [[name, value]] : [],
  )
  return filled.find(([name]) => name === SubType) ?? filled[0] ?? ['', {}]
}

/** Every ticket carries a code of its own; only when none could be read does one of them speak for the picture. */
function faultOf(items: readonly Ticket[]): ProviderFault {
  const failed = items.find(({ Code }) => Code !== 'OK' && !Code.endsWith('.UnsupportedInvoice'))
  return failed ? tencentFault(failed.Code) : { code: 'no-invoice', retryable: false }
}
