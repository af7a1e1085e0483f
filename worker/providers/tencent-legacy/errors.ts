import { again, never, type ProviderFault } from '../provider-error.ts'

/**
 * `code` of a reply's body → ours, for both endpoints and their sister pages: the two tables differ, and neither says
 * that the other's codes cannot come (https://cloud.tencent.com/document/product/866/17600).
 */
const faults: Record<number, ProviderFault> = {
  3: never('quota'), // account suspended for arrears
  4: never('credentials'),
  5: never('credentials'),
  6: never('credentials'),
  7: again('unavailable'),
  8: again('unavailable'),
  9: never('credentials'), // expired: ours live five minutes, so the clock is wrong
  10: never('credentials'),
  11: never('credentials'),
  12: never('credentials'),
  13: never('credentials'),
  14: never('credentials'),
  15: again('rate'),
  16: never('credentials'),
  17: never('document'),
  18: never('document'),
  19: never('document'),
  20: never('document'),
  21: never('unexpected'),
  23: never('document'),
  24: never('credentials'),
  25: never('quota'),
  107: again('unavailable'),
  108: again('unavailable'),
  200: again('unavailable'),
  201: again('unavailable'),
  202: again('unavailable'),
  203: again('unavailable'),
  213: again('unavailable'),
  [-1102]: never('document'),
  [-1300]: never('document'),
  [-1301]: never('unexpected'),
  [-1304]: never('unexpected'),
  [-1308]: never('document'),
  [-5208]: again('unavailable'),
  [-9003]: never('no-invoice'),
  [-9018]: never('no-invoice'),
  [-9021]: never('no-invoice'),
}

/** Statuses that speak where the body does not; everything else is something between us and the vendor. */
const statuses: Record<number, ProviderFault> = {
  400: never('unexpected'),
  401: never('credentials'),
  403: never('credentials'),
  413: never('document'),
}

/** What a code means. No page says what a picture costs that was read and held nothing, so it counts. */
export function legacyFault(vendorCode: number): ProviderFault {
  const fault = faults[vendorCode] ?? never('unexpected')
  return { ...fault, vendorCode: String(vendorCode), billed: fault.code === 'no-invoice' }
}

/** What a status means when the body carries no code of the vendor's. */
export function legacyStatusFault(status: number): ProviderFault | undefined {
  const fault = statuses[status]
  return fault && { ...fault, billed: false }
}
