import type { MediaType } from './document.ts'
import type { InvoiceType } from './invoice-type.ts'

/** What one cloud product reads and accepts. The only place outside a vendor's folder where vendors are named. */
export interface ProductLimits {
  mediaTypes: readonly MediaType[]
  /** Largest document in bytes before base64, which adds a third. */
  maximumBytes: number
  /** Shortest and longest side of a picture in pixels, both inclusive. */
  minimumSide: number
  maximumSide: number
  /** Calls per second the vendor allows one account. */
  ratePerSecond: number
  /** Types of invoice it reads; `any` is a general reader. */
  reads: readonly InvoiceType[] | 'any'
  /** It may write what no picture shows: its values count only where somebody else saw them. */
  invents?: true
}

const mebibyte = 1024 * 1024
/** Bytes that still fit after base64 turned every three of them into four. */
const beforeBase64 = (bytes: number) => Math.floor(bytes / 4) * 3

/** Adding a product is one row here, one folder or file under worker/providers, one emulator file and its fixtures. */
export const products = {
  // Seed 003 says 7 MB and 10 calls/s; the vendor's page of 2025-12-25 says 10 MB after base64. A signed call may be
  // 10 MB in all, so 9.5 MiB of base64 leaves room for the JSON around it.
  'tencent/VatInvoiceOCR': {
    mediaTypes: ['image/png', 'image/jpeg', 'application/pdf'],
    maximumBytes: beforeBase64(9.5 * mebibyte),
    minimumSide: 20,
    maximumSide: 10_000,
    ratePerSecond: 10,
    reads: ['vat_special', 'vat_normal', 'vat_e_special', 'vat_e_normal', 'digital_special', 'digital_normal', 'toll'],
  },
  // The vendor's recommended general reader: 5 calls/s, 10 MB after base64, 20–10000 px (page of 2025-12).
  'tencent/RecognizeGeneralInvoice': {
    mediaTypes: ['image/png', 'image/jpeg', 'application/pdf'],
    maximumBytes: beforeBase64(9.5 * mebibyte),
    minimumSide: 20,
    maximumSide: 10_000,
    ratePerSecond: 5,
    reads: 'any',
  },
  // Seed 004 says 7 MB, 5 calls/s and no PDF, beside a parameter IsPdf that is true by default; the page of 2025-12-25
  // says 10 MB. It gives no pixels: those of its sister products hold.
  'tencent/CarInvoiceOCR': {
    mediaTypes: ['image/png', 'image/jpeg', 'application/pdf'],
    maximumBytes: beforeBase64(9.5 * mebibyte),
    minimumSide: 20,
    maximumSide: 10_000,
    ratePerSecond: 5,
    reads: ['vehicle', 'used_car'],
  },
  // Seed 001 (v1.0) says 12 MB after base64 and 15–4096 px; the page of 2025-12-03 says 10 MB and 15–8192 px. No rate is
  // published for it; the gateway's throttling is answered by waiting.
  'huawei/quota-invoice': {
    mediaTypes: ['image/png', 'image/jpeg', 'image/bmp', 'image/tiff'],
    maximumBytes: beforeBase64(10 * mebibyte),
    minimumSide: 15,
    maximumSide: 8192,
    ratePerSecond: 2,
    reads: ['quota'],
  },
  // Seed 000 says a body of 6 MB and no animated GIF; the page of 2021-07-28 says pictures below 4 MB. Neither gives
  // pixels or a rate.
  'tencent-legacy/invoice': {
    mediaTypes: ['image/png', 'image/jpeg', 'image/bmp'],
    maximumBytes: 4 * mebibyte,
    minimumSide: 1,
    maximumSide: 10_000,
    ratePerSecond: 5,
    reads: ['vat_special', 'vat_normal', 'vat_e_special', 'vat_e_normal'],
  },
  // Seed 002: a body of 6 MB, in which the picture travels as it is beside a few hundred bytes.
  'tencent-legacy/general': {
    mediaTypes: ['image/png', 'image/jpeg', 'image/bmp'],
    maximumBytes: 6 * mebibyte - 4096,
    minimumSide: 1,
    maximumSide: 10_000,
    ratePerSecond: 5,
    reads: 'any',
  },
  // A form of 8 MB after base64 and urlencode, 15–4096 px: https://ai.baidu.com/ai-doc/OCR/nk3h7xy2t. Escaping takes some
  // six of a hundred; two calls a second are those of an account that has bought none.
  'baidu/vat_invoice': {
    mediaTypes: ['image/png', 'image/jpeg', 'image/bmp', 'application/pdf'],
    maximumBytes: beforeBase64(7.3 * mebibyte),
    minimumSide: 15,
    maximumSide: 4096,
    ratePerSecond: 2,
    reads: [
      'vat_special',
      'vat_normal',
      'vat_e_special',
      'vat_e_normal',
      'vat_roll',
      'digital_special',
      'digital_normal',
      'blockchain',
    ],
  },
  // The general reader of thirteen kinds, a form of 4 MB: https://ai.baidu.com/ai-doc/OCR/7ktb8md0j.
  'baidu/multiple_invoice': {
    mediaTypes: ['image/png', 'image/jpeg', 'image/bmp', 'application/pdf'],
    maximumBytes: beforeBase64(3.6 * mebibyte),
    minimumSide: 15,
    maximumSide: 4096,
    ratePerSecond: 2,
    reads: 'any',
  },
  // A model of the administrator's: what such services take of a picture in one message; LIMITS says otherwise.
  'vision/invoice': {
    mediaTypes: ['image/png', 'image/jpeg'],
    maximumBytes: 5 * mebibyte,
    minimumSide: 28,
    maximumSide: 8192,
    ratePerSecond: 1,
    reads: 'any',
    invents: true,
  },
} as const satisfies Record<string, ProductLimits>

export type ProductId = keyof typeof products
export const productIds = Object.keys(products) as ProductId[]

/** Whether a source may write what nobody printed; true of models alone. */
export const mayInvent = (source: string): boolean =>
  Object.entries(products).some(([id, row]) => id === source && 'invents' in row)

/** What a product that asks the tax bureau about an invoice (查验) allows. */
interface VerifierLimits {
  /** Calls per second the vendor allows one account. */
  ratePerSecond: number
  /** Checks of one invoice a day; the bureau answers no more. */
  checksADay: number
  /** How many years back an invoice may be issued. */
  years: number
}

/** Products that verify; each call costs, so they are asked only where administrator and person both want it. */
export const verifiers = {
  // 20 calls/s, five years back, five checks of an invoice a day: https://cloud.tencent.com/document/api/866/73674
  'tencent/VatInvoiceVerifyNew': { ratePerSecond: 20, checksADay: 5, years: 5 },
} as const satisfies Record<string, VerifierLimits>

export type VerifierId = keyof typeof verifiers
export const verifierIds = Object.keys(verifiers) as VerifierId[]

/** Everything that is counted and paid for by the call. */
export type MeteredId = ProductId | VerifierId
export const meteredIds: readonly MeteredId[] = [...productIds, ...verifierIds]
