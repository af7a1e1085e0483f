import type { PageSize } from '../../../../shared/layout-text/text-item.ts'
import { openPackage } from '../ofd-package.ts'
import type { DrawInner } from './draw-seal.ts'
import { drawSheet } from './draw-sheet.ts'
import { sheetsOf } from './sheets.ts'

/** The pages of an OFD as they are seen, numbered from 1 through all documents of the file, as its reader numbers them. */
export interface OfdDrawing {
  count: number
  /** Width and height of a page in millimetres. Throws RangeError where there is no such page. */
  size(page: number): PageSize
  /**
   * A page as an SVG document in its own size in millimetres: vector, nothing fetched, no scripts. Shown as a file of
   * type `image/svg+xml` by an `<img>` on the screen and on paper, or drawn from there on a canvas. Throws RangeError
   * where there is no such page, ProblemError `too-large` past the bounds of a page.
   */
  svg(page: number): string
}

function open(bytes: Uint8Array, drawInner: DrawInner): OfdDrawing {
  const pack = openPackage(bytes)
  const sheets = sheetsOf(pack)
  const sheetAt = (page: number) => {
    const sheet = sheets[page - 1]
    if (!sheet) throw new RangeError(`no page ${page} of ${sheets.length}`)
    return sheet
  }
  return {
    count: sheets.length,
    size: (page) => sheetAt(page).size,
    svg: (page) => drawSheet(pack, sheetAt(page), drawInner),
  }
}

/**
 * Draws an OFD (GB/T 33190) from its own objects: text, paths, pictures, templates, annotations and seals; fonts the
 * file does not bring by near ones. In: the file's bytes. Throws ProblemError `too-large` or `unreadable`.
 */
export const openOfdDrawing = (bytes: Uint8Array): OfdDrawing => open(bytes, (inner) => open(inner, undefined).svg(1))
