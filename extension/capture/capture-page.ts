import type { OriginKind, Place } from '../inbox/captured-file.ts'
import type { Job } from '../inbox/job.ts'
import { fromBase64 } from '../shell/base64.ts'
import { CodedError } from '../shell/coded-error.ts'
import { type Frame, injectFrame } from '../shell/inject.ts'
import { speakChosenLanguage } from '../words/language.ts'
import { word } from '../words/words.ts'
import { type CaptureSource, capture } from './capture.ts'
import { fetchAsExtension } from './fetch-as-extension.ts'
import { fileNameOf } from './file-name.ts'
import { askFrame } from './messages.ts'
import { type PagePicture, readPageImage } from './page-image.ts'
import { shootRegion } from './shoot-region.ts'
import { captureVisibleTab } from './visible-tab.ts'

const originOf = (kind: OriginKind, { tabId, pageUrl }: Place, address = '') => ({
  kind,
  tabId,
  ...(pageUrl ? { pageUrl } : {}),
  ...(/^https?:/.test(address) ? { address } : {}),
})

/** A picture of a page, clicked in the context menu or while framing; its invoices are wanted, or its text. */
export const capturePicture = (
  place: Place,
  frame: Frame,
  picture: Pick<PagePicture, 'target' | 'address'>,
  wants?: CaptureSource['wants'],
) =>
  capture({
    ...(wants && { wants }),
    name: fileNameOf(picture.address),
    origin: originOf('page-image', place, picture.address),
    read: (signal) => readPageImage({ ...picture, frame, windowId: place.windowId, signal }),
  })

async function readLink(frame: Frame, address: string, signal: AbortSignal): Promise<Blob> {
  try {
    await injectFrame(frame)
    return new Blob([fromBase64((await askFrame(frame, 'read-link', address)).base64)])
  } catch {
    return fetchAsExtension(address, signal)
  }
}

/** The file behind a link, or the one a tab shows in the browser's own viewer. */
export const captureLink = (place: Place, frame: Frame, address: string): Promise<Job> =>
  capture({
    name: fileNameOf(address),
    origin: originOf('link', place, address),
    read: async (signal) => ({ bytes: await readLink(frame, address, signal) }),
  })

/** Addresses whose answer a page of this address may read by itself. */
const isOwn = (address: string, pageUrl: string) =>
  /^(blob|data):/.test(address) || URL.parse(address)?.origin === URL.parse(pageUrl)?.origin

/**
 * The file behind a link that the person ticked in a list. It is asked for once, by whoever may read the answer: some
 * links are good for one time only.
 */
export const captureOnce = (
  place: Place,
  frame: Frame & { url: string },
  { address, name }: { address: string; name: string },
): Promise<Job> =>
  capture({
    name,
    origin: { ...originOf('link', place, address), once: true },
    read: async (signal) => {
      if (!isOwn(address, frame.url)) return { bytes: await fetchAsExtension(address, signal) }
      await injectFrame(frame)
      return { bytes: new Blob([fromBase64((await askFrame(frame, 'read-link', address)).base64)]) }
    },
  })

export const captureVisible = (place: Place): Promise<Job> =>
  capture({
    name: '',
    origin: originOf('screen', place),
    read: async () => ({ bytes: await captureVisibleTab(place) }),
  })

export const captureRegion = (place: Place): Promise<Job> =>
  capture({ name: '', origin: originOf('screen', place), read: async () => ({ bytes: await shootRegion(place) }) })

/** Begins framing in a tab; a tab that shows a file has that file captured instead. */
export async function frameRegion(place: Place): Promise<void> {
  const frame = { tabId: place.tabId, frameId: 0 }
  try {
    await injectFrame(frame)
    await speakChosenLanguage()
    if ((await askFrame(frame, 'start-region', word('region_hint'))) === 'started') return
  } catch (error) {
    if (!place.pageUrl || !/\.(pdf|ofd|xml)\b/i.test(place.pageUrl)) {
      await capture({ name: '', origin: originOf('screen', place), read: () => Promise.reject(blocked(error)) })
      return
    }
  }
  await captureLink(place, frame, place.pageUrl ?? '')
}

const blocked = (error: unknown) =>
  error instanceof CodedError ? error : new CodedError('capture-blocked', String(error))
