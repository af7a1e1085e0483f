/** Something on a page that an invoice may be in: a picture it shows or a file it links to. Plain data. */
export interface PageItem {
  kind: 'picture' | 'link'
  /** Where the bytes are; '' where only a script of the page knows. */
  address: string
  /** The file name the page shows, else the one of the address. */
  name: string
  /** What stands on it and beside it: its row of a list, its alternative text. */
  words: string
  /** Bytes, where the page says how many. */
  size?: number
  /** Pixels of a picture. */
  width?: number
  height?: number
  /** A small copy as a data address, where the page lets its pixels be read. */
  thumbnail?: string
  /** True for a link that is marked to be downloaded. */
  download?: boolean
}

/** Everything of one frame, and where it stands. */
export interface FrameItems {
  url: string
  items: PageItem[]
  /** Addresses of visible frames inside. */
  children: string[]
}

/** One picture or file that the person ticked, and the frame it stands in. */
export interface Ticked {
  kind: 'picture' | 'link'
  address: string
  name: string
  frame: { frameId: number; url: string }
}
