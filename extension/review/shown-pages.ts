/** The page on show, and the way to another. */
export interface ShownPages {
  count: number
  /** Counted from 1. */
  page: number
  /** Address of the picture; undefined while it is drawn, and for files without one. */
  address: string | undefined
  show: (page: number) => void
}
