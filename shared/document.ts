/** Media types a person can bring; what each cloud product takes is in products.ts. */
export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/bmp',
  'image/gif',
  'image/tiff',
  'image/heic',
  'application/pdf',
  'application/ofd',
  'application/xml',
  'application/zip',
] as const

export type MediaType = (typeof mediaTypes)[number]

/** One document ready to be read: prepared bytes, within the limits of whoever reads it. */
export interface InvoiceDocument {
  bytes: Uint8Array
  mediaType: MediaType
  /** Page to read, counted from 1; only for documents with pages. */
  page?: number
  /** What the pixels of a drawn page can add to the words that were read as text; absent where they are all there is. */
  adds?: 'codes' | 'nothing'
  /** Pixels, after orientation; only for pictures. */
  width?: number
  height?: number
}
