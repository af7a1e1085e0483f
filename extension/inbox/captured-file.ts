/** How the bytes came: from an element of a page, a link's target, the screen, a file the person chose, a paste. */
export type OriginKind = 'page-image' | 'link' | 'screen' | 'file' | 'clipboard'

/** Rungs of the page-image ladder, best first; the last is a picture of the screen and not the file itself. */
export type Rung = 'element' | 'page-fetch' | 'background-fetch' | 'screen-crop'

export interface Origin {
  kind: OriginKind
  /** Address of the bytes themselves, when they have one that can be fetched again. */
  address?: string
  /** Address of the page it was taken from. */
  pageUrl?: string
  tabId?: number
  /** Asked for only once: the address may be good for one time, so only the person has it asked again. */
  once?: boolean
  /** Which rung of the ladder gave the bytes; only for pictures of a page. */
  rung?: Rung
}

/** A tab in its window, with the address it shows when that is known. */
export interface Place {
  tabId: number
  windowId: number
  pageUrl?: string
}

/** Bytes a person brought, exactly as they were found, before anybody looked into them. */
export interface CapturedFile {
  id: string
  /** File name to show; made up from the address or the time when there is none. */
  name: string
  bytes: Blob
  /** ISO 8601 with zone. */
  capturedAt: string
  origin: Origin
  /** What the person wants of it, where that is not its invoices: every line of its text. */
  wants?: 'text'
}

/** Everything about a captured file but its bytes, which stay in their own place in the store. */
export interface FileFacts extends Omit<CapturedFile, 'bytes'> {
  /** Length in bytes. */
  size: number
}
