/** What is known of one place of a page that takes files: plain data, so that it is decided without a page. */
export interface UploadBox {
  /** Names the box within its frame until the page is left. */
  id: string
  /** What the page calls it, the most trusted first. */
  labels: string[]
  /** What programmers call it: name, id, data-field. */
  names: string[]
  /** Words on its button and beside it: remarks on types, size and number among them. */
  words: string
  /** Headings above it, the nearest first. */
  sections: string[]
  /** The `accept` of its input, as written. */
  accept: string
  /** True when its input takes several files at once. */
  multiple: boolean
  /** True for the browser's own box, which holds what was chosen last and nothing before. */
  plain: boolean
  /** Names of the files it holds already. */
  holds: string[]
  /** Row of a list, counted from 0, and everything the row says; absent outside of lists. */
  row?: { list: string; index: number; text: string }
  /** Why nothing may be put there. */
  barred?: 'hidden' | 'disabled'
}

/** What is known of the upload boxes of one frame. */
export interface BoxSnapshot {
  url: string
  document: string
  titles: string[]
  boxes: UploadBox[]
  /** Addresses of visible frames inside. */
  children: string[]
}

/** A file on its way to a box of one frame; bytes as base64, since messages are JSON. */
export interface SentFile {
  name: string
  mediaType: string
  base64: string
}

export interface AttachRequest {
  url: string
  document: string
  box: string
  files: SentFile[]
}
