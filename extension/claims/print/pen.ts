import {
  beginText,
  concatTransformationMatrix,
  drawObject,
  endText,
  grayscale,
  PDFHexString,
  type PDFName,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from '@cantoo/pdf-lib'
import type { Artwork } from './artwork.ts'
import type { Fonts } from './fonts.ts'
import { chained } from './matrix.ts'
import { a4, type Line, pointsPerMillimetre, type Slot } from './sheet-layout.ts'
import { type Run, runsOf } from './text-runs.ts'
import { utf16 } from './utf16.ts'

const points = (millimetres: number) => millimetres * pointsPerMillimetre

export interface TextStyle {
  /** Size in points. */
  size: number
  /** Millimetres the text may take; longer ones are cut off with an ellipsis. */
  width?: number
  align?: 'left' | 'right' | 'center'
  bold?: boolean
  /** 0 is black. */
  gray?: number
}

/** Writes and draws on one page, in millimetres from its upper left corner. */
export class Pen {
  readonly #page: PDFPage
  readonly #fonts: Fonts
  readonly #height: number
  readonly #names: { latin: PDFName; bold: PDFName; chinese: PDFName }
  #drawn = 0

  constructor(page: PDFPage, fonts: Fonts, height = a4.height) {
    this.#page = page
    this.#fonts = fonts
    this.#height = height
    const named = (tag: string, font: PDFRef) => page.node.newFontDictionary(tag, font)
    this.#names = {
      latin: named('Latin', fonts.latin.ref),
      bold: named('Bold', fonts.bold.ref),
      chinese: named('Song', fonts.chinese),
    }
  }

  #up = (y: number) => points(this.#height - y)
  #latin = ({ bold }: TextStyle) => (bold ? this.#fonts.bold : this.#fonts.latin)
  #widthOf = (run: Run, style: TextStyle) =>
    run.isLatin ? this.#latin(style).widthOfTextAtSize(run.text, style.size) : [...run.text].length * style.size

  /** How wide a text comes out, in millimetres. */
  width(text: string, style: TextStyle): number {
    return runsOf(text).reduce((sum, run) => sum + this.#widthOf(run, style), 0) / pointsPerMillimetre
  }

  #cut(text: string, style: TextStyle): string {
    const { width } = style
    if (width === undefined || this.width(text, style) <= width) return text
    const signs = [...text]
    while (signs.length > 0 && this.width(`${signs.join('')}…`, style) > width) signs.pop()
    return `${signs.join('')}…`
  }

  /** Writes one line whose base line is at y. */
  text(text: string, x: number, y: number, style: TextStyle): void {
    const line = this.#cut(text, style)
    const room = (style.width ?? 0) - this.width(line, style)
    const shift = style.align === 'right' ? room : style.align === 'center' ? room / 2 : 0
    let at = points(x + shift)
    this.#page.pushOperators(pushGraphicsState(), setFillingColor(grayscale(style.gray ?? 0)))
    for (const run of runsOf(line)) {
      const font = this.#latin(style)
      const name = run.isLatin ? this.#names[style.bold ? 'bold' : 'latin'] : this.#names.chinese
      this.#page.pushOperators(
        beginText(),
        setFontAndSize(name, style.size),
        setTextMatrix(1, 0, 0, 1, at, this.#up(y)),
        showText(run.isLatin ? font.encodeText(run.text) : PDFHexString.of(utf16(run.text))),
        endText(),
      )
      at += this.#widthOf(run, style)
    }
    this.#page.pushOperators(popGraphicsState())
  }

  /** A thin line; `dashed` for those that are only a hint. */
  line({ from, to }: Line, { gray = 0, dashed = false, thickness = 0.2 } = {}): void {
    this.#page.drawLine({
      start: { x: points(from.x), y: this.#up(from.y) },
      end: { x: points(to.x), y: this.#up(to.y) },
      thickness: points(thickness),
      color: grayscale(gray),
      ...(dashed ? { dashArray: [points(1), points(1)] } : {}),
    })
  }

  /** Puts a paper in its place. */
  place({ xObject, width, height, upright }: Artwork, slot: Slot): void {
    const scale = points(slot.turned ? slot.height / width : slot.width / width)
    const [left, low] = [points(slot.x), this.#up(slot.y + slot.height)]
    const onPage = slot.turned
      ? ([0, scale, -scale, 0, left + scale * height, low] as const)
      : ([scale, 0, 0, scale, left, low] as const)
    this.#drawn += 1
    const name = this.#page.node.newXObject(`Paper${this.#drawn}`, xObject)
    const operators = [concatTransformationMatrix(...chained(upright, onPage)), drawObject(name)]
    this.#page.pushOperators(pushGraphicsState(), ...operators, popGraphicsState())
  }
}
