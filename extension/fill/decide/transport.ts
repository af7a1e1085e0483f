import type { Invoice } from '../../../shared/invoice.ts'

/** Means of transport: the words for just that, and those of a wider kind it is one of. */
const means: Record<string, { own: RegExp; wide?: RegExp }> = {
  飞机: { own: /飞机|航空|航班|民航|flight|plane|\bair\b/iu },
  高铁: { own: /高铁|high.?speed/iu, wide: /火车|铁路|列车|train|rail/iu },
  动车: { own: /动车/u, wide: /火车|铁路|列车|train|rail/iu },
  火车: { own: /火车|铁路|列车|train|rail/iu },
  出租车: { own: /出租|的士|taxi/iu },
}

function trainOf({ vehicleNumber = '' }: Invoice): string {
  if (/^[GC]/i.test(vehicleNumber)) return '高铁'
  return /^D/i.test(vehicleNumber) ? '动车' : '火车'
}

/** What a ticket was ridden with, or undefined for what is no ticket. */
export function transportOf(invoice: Invoice): string | undefined {
  if (invoice.invoiceType === 'rail') return trainOf(invoice)
  if (invoice.invoiceType === 'air') return '飞机'
  return invoice.invoiceType === 'taxi' ? '出租车' : undefined
}

/** How well an option names a means of transport: its own word before that of the wider kind. */
export function transportFit(kind: string, option: string): number {
  const words = means[kind]
  if (words?.own.test(option)) return 1.02
  return words?.wide?.test(option) ? 1 : 0
}
