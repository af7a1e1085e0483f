import type { MediaType } from '../shared/document.ts'
import { ownServices } from './create-services.ts'

/** One page is all there is of these, and every browser shows them. */
const shownDirectly: MediaType[] = ['image/png', 'image/jpeg', 'image/webp', 'image/bmp', 'image/gif']

/** The picture of a page (from 1) of captured bytes, as the readers saw it; undefined where the file has none. */
export async function pagePicture(file: Blob, page: number): Promise<Blob | undefined> {
  const services = ownServices()
  const document = await services.identify(file)
  if (page === 1 && shownDirectly.includes(document.mediaType)) return new Blob([file], { type: document.mediaType })
  try {
    for await (const picture of services.pages(document, new AbortController().signal)) {
      if (picture.page === page) return new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType })
    }
  } finally {
    await services.release(document)
  }
  return undefined
}
