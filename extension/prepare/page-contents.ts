import type { PDFPageProxy } from 'pdfjs-dist'

/** pdf.js's numbers of what it draws (its `OPS`, held to them by a test): the library itself is loaded by others. */
export const drawing = { firstPicture: 83, lastPicture: 90, path: 91 } as const

/** A page number or a stamp is not a text layer; beside pictures a heading and a caption are not, either. */
const fewest = { alone: 30, besidePictures: 200 }
const legible = /[\p{L}\p{N}]/u

/** A code drawn square by square takes more coordinates than these; rules and frames take fewer. */
const coordinatesOfCode = 2_000

/** How many letters a page has as text; fonts that map to nothing legible do not count. */
async function lettersOn(page: PDFPageProxy): Promise<number> {
  const { items } = await page.getTextContent()
  let letters = 0
  for (const item of items) {
    if ('str' in item) for (const character of item.str) if (legible.test(character)) letters += 1
  }
  return letters
}

const lengthOf = (path: unknown): number => (Array.isArray(path) ? path.flat(2).reduce(longer, 0) : 0)
const longer = (sum: number, part: unknown) =>
  sum + (ArrayBuffer.isView(part) && 'length' in part ? Number(part.length) : 0)

/** Whether anything is drawn that may be a code: a picture, or a path of very many pieces. */
async function mayHoldCode(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let coordinates = 0
  for (const [index, operator] of fnArray.entries()) {
    if (operator >= drawing.firstPicture && operator <= drawing.lastPicture) return true
    if (operator === drawing.path) coordinates += lengthOf(argsArray[index])
  }
  return coordinates > coordinatesOfCode
}

/**
 * What the pixels of a page can add to its text layer: everything where it has none, `codes` where there are words and
 * pictures, `nothing` where there are only words and rules.
 */
export async function pixelsAdd(page: PDFPageProxy): Promise<'codes' | 'nothing' | undefined> {
  const letters = await lettersOn(page)
  if (letters < fewest.alone) return undefined
  if (!(await mayHoldCode(page))) return 'nothing'
  return letters < fewest.besidePictures ? undefined : 'codes'
}
