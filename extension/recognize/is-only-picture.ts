import type { InvoiceDocument } from '../../shared/document.ts'

/** Whether pixels are all there is of a document: a page with a text layer has been read already, letter for letter. */
export const isOnlyPicture = ({ mediaType, adds }: InvoiceDocument): boolean =>
  !adds && (mediaType === 'image/png' || mediaType === 'image/jpeg')
