import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import type { InvoiceDocument } from '../../../shared/document.ts'
import { exifOrientation, type Orientation } from '../../prepare/exif-orientation.ts'
import type { Matrix } from './matrix.ts'
import { paintAppearances } from './paint-appearances.ts'
import { pointsPerMillimetre } from './sheet-layout.ts'

/** The looks of one page, stored in a document and ready to be placed. */
export interface Artwork {
  xObject: PDFRef
  /** Millimetres, as it stands upright. */
  width: number
  height: number
  /** Whether that is its size on paper; a photograph has none. */
  isTrueSize: boolean
  /** From its own space into a box of that size, in millimetres from the lower left. */
  upright: Matrix
}

/** A quarter, a half and three quarters of a turn to the right, as /Rotate counts them, for a page of some points. */
function turnedPage(rotation: number, width: number, height: number): Matrix {
  const unit = 1 / pointsPerMillimetre
  const [wide, high] = [width * unit, height * unit]
  switch (((rotation % 360) + 360) % 360) {
    case 90:
      return [0, -unit, unit, 0, 0, wide]
    case 180:
      return [-unit, 0, 0, -unit, wide, high]
    case 270:
      return [0, unit, -unit, 0, high, 0]
    default:
      return [unit, 0, 0, unit, 0, 0]
  }
}

/** A page of another PDF as it is: lines, fonts and text, with the seals and marks that lie on it. */
export async function pageArtwork(pdf: PDFDocument, page: PDFPage): Promise<Artwork> {
  paintAppearances(page)
  const box = page.getCropBox()
  const sides = { left: box.x, bottom: box.y, right: box.x + box.width, top: box.y + box.height }
  const { ref } = await pdf.embedPage(page, sides)
  const rotation = page.getRotation().angle
  const [width, height] = rotation % 180 === 0 ? [box.width, box.height] : [box.height, box.width]
  return {
    xObject: ref,
    width: width / pointsPerMillimetre,
    height: height / pointsPerMillimetre,
    isTrueSize: true,
    upright: turnedPage(rotation, box.width, box.height),
  }
}

/** Where EXIF's eight orientations put the unit square of a picture; its own lower left corner is the origin. */
const orientations: Record<Orientation, Matrix> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** Screens draw 96 pixels to the inch; a photograph has far more and is made smaller to fit anyway. */
const usualSharpness = 96
const millimetresPerInch = 25.4

/** A PNG or JPEG with its own bytes; a camera's orientation is obeyed without writing it anew. */
export async function pictureArtwork(
  pdf: PDFDocument,
  { bytes, mediaType, dotsPerInch }: InvoiceDocument & { dotsPerInch?: number },
): Promise<Artwork> {
  const isJpeg = mediaType === 'image/jpeg'
  const image = isJpeg ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes)
  const orientation = isJpeg ? exifOrientation(bytes) : 1
  const [across, down] = orientation > 4 ? [image.height, image.width] : [image.width, image.height]
  const [width, height] = [across, down].map(
    (pixels) => (pixels / (dotsPerInch ?? usualSharpness)) * millimetresPerInch,
  ) as [number, number]
  const [a, b, c, d, e, f] = orientations[orientation]
  return {
    xObject: image.ref,
    width,
    height,
    isTrueSize: dotsPerInch !== undefined,
    upright: [a * width, b * height, c * width, d * height, e * width, f * height],
  }
}
