import type { DrawPages } from './draw-file.ts'
import type { Layout } from './pages-to-print.ts'
import type { NotPrinted } from './print-file.ts'
import type { Say } from './say.ts'

export interface PrintOptions {
  layout?: Layout
  /** Width of the left margin in millimetres. */
  binding?: number
  cover?: boolean
  /** Name of the claim, on its cover. */
  name?: string | undefined
  /** Day of printing, ISO. */
  day: string
  /** Has the viewer ask for a printer as soon as it shows the file. */
  asksForPrinter?: boolean
  say: Say
  drawPages: DrawPages
}

/** A paper where it was put: millimetres from the upper left corner of its page, counted from 1. */
export interface PrintedPaper {
  file: string
  filePage: number
  page: number
  x: number
  y: number
  width: number
  height: number
  turned: boolean
}

export interface Printed {
  pdf: Uint8Array<ArrayBuffer>
  pages: number
  covers: number
  papers: PrintedPaper[]
  /** Files that are not on paper, and why. */
  left: { file: string; reason: NotPrinted }[]
}
