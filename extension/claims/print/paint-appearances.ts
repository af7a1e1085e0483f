import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'
import { type Matrix, moved } from './matrix.ts'

const name = PDFName.of
/** Annotation flags (ISO 32000-1, table 165): hidden, and not to be shown. */
const unseen = 0b10_0010

const numbers = (array: PDFArray | undefined): number[] =>
  array?.asArray().map((_, index) => array.lookupMaybe(index, PDFNumber)?.asNumber() ?? 0) ?? []

/** How an annotation looks now: its only looks, or those of the state it is in. */
function appearanceOf(annotation: PDFDict): { ref: PDFRef; form: PDFStream } | undefined {
  const normal = annotation.lookupMaybe(name('AP'), PDFDict)
  const found = normal?.lookup(name('N'))
  const state = annotation.lookupMaybe(name('AS'), PDFName)
  const [holder, key] = found instanceof PDFDict && state ? [found, state] : [normal, name('N')]
  const form = holder?.lookup(key)
  const ref = holder?.get(key)
  return form instanceof PDFStream && ref && !(ref instanceof PDFStream) ? { form, ref: ref as PDFRef } : undefined
}

/** The algorithm of ISO 32000-1, 12.5.5: the box of the looks, turned by their matrix, fills the annotation's place. */
function placement(form: PDFStream, rect: readonly number[]): Matrix | undefined {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(form.dict.lookupMaybe(name('BBox'), PDFArray))
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(form.dict.lookupMaybe(name('Matrix'), PDFArray))
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => moved([a, b, c, d, e, f], x, y)))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, low] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - low]
  const [r0 = 0, s0 = 0, r1 = 0, s1 = 0] = rect
  if (width === 0 || height === 0) return undefined
  const [across, up] = [Math.abs(r1 - r0) / width, Math.abs(s1 - s0) / height]
  return [across, 0, 0, up, Math.min(r0, r1) - left * across, Math.min(s0, s1) - low * up]
}

/**
 * Paints onto a page what lies on it as annotations. Issuers put their seal there, as the looks of a signature, and a page
 * placed on another one loses all that is not painted.
 */
export function paintAppearances(page: PDFPage): void {
  const annotations = page.node.Annots()
  for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
    const annotation = annotations?.lookupMaybe(index, PDFDict)
    if (!annotation) continue
    const flags = annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0
    const looks = appearanceOf(annotation)
    const isPopup = annotation.lookupMaybe(name('Subtype'), PDFName) === name('Popup')
    if ((flags & unseen) !== 0 || isPopup || !looks) continue
    const place = placement(looks.form, numbers(annotation.lookupMaybe(name('Rect'), PDFArray)))
    if (!place) continue
    const drawn = page.node.newXObject('Mark', looks.ref)
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...place), drawObject(drawn), popGraphicsState())
  }
}
