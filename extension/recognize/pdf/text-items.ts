import type { PDFPageProxy, TextItem as PdfItem, TextContent } from 'pdfjs-dist/types/src/display/api.d.ts'
import type { PageViewport } from 'pdfjs-dist/types/src/display/page_viewport.d.ts'
import type { PageSize, TextItem } from '../../../shared/layout-text/text-item.ts'
import type { Box } from '../../../shared/recognition.ts'

type Matrix = readonly [number, number, number, number, number, number]

/** The product of two PDF matrices: first `inner`, then `outer`. */
function times(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** How far glyphs reach above and below the base line when the font does not say, in sizes. */
const usualAscent = 0.86
const usualDescent = -0.14

/** The upright box around a piece of text that runs from its base line's start, at whatever angle. */
function boxOf(item: PdfItem, style: TextContent['styles'][string] | undefined, viewport: PageViewport): Box {
  const [a, b, c, d, e, f] = times(viewport.transform, item.transform)
  const size = Math.hypot(c, d) || item.height * viewport.scale || 1
  const [along, across] = [unit(a, b), unit(c, d)]
  const length = (style?.vertical ? item.height : item.width) * viewport.scale
  if (style?.vertical)
    return around([
      [e - size / 2, f],
      [e + size / 2, f + length],
    ])
  const [top, low] = heights(style)
  const corners = [
    [0, top],
    [0, low],
    [length, top],
    [length, low],
  ].map(([run = 0, rise = 0]) => [
    e + along[0] * run + across[0] * rise * size,
    f + along[1] * run + across[1] * rise * size,
  ])
  return around(corners)
}

/** Fonts lie about their reach at times: 0, or many times their size. */
function heights(style: TextContent['styles'][string] | undefined): [number, number] {
  const { ascent = usualAscent, descent = usualDescent } = style ?? {}
  const plausible = ascent > 0.4 && ascent < 1.3 && descent <= 0 && descent > -0.6
  return plausible ? [ascent, descent] : [usualAscent, usualDescent]
}

function unit(x: number, y: number): [number, number] {
  const length = Math.hypot(x, y) || 1
  return [x / length, y / length]
}

function around(corners: readonly (readonly number[])[]): Box {
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const isItem = (item: TextContent['items'][number]): item is PdfItem => 'str' in item

const isOnPage = ({ box }: TextItem, { width, height }: PageSize) =>
  box.x + box.width > 0 && box.y + box.height > 0 && box.x < width && box.y < height

/** The direction an item runs in, in degrees. */
const angleOf = ({ transform: [a = 1, b = 0] }: PdfItem) => (Math.atan2(b, a) * 180) / Math.PI

/** Degrees between two directions. */
const apart = (one: number, other: number) => Math.abs(((one - other + 540) % 360) - 180)

/** How far, in degrees, papers on one sheet may lean from the first, and how many characters make one: a seal pressed askew has fewer. */
const mostLean = 7
const fewest = 40

/** The direction most characters run in, and those that papers beside it lean in. */
function directionsOf(items: readonly PdfItem[]): [number, ...number[]] {
  const lengths = new Map<number, number>()
  for (const item of items) {
    const angle = Math.round(angleOf(item))
    lengths.set(angle, (lengths.get(angle) ?? 0) + item.str.length)
  }
  const [[main] = [0], ...others] = [...lengths].sort(([, one], [, other]) => other - one)
  const leaning = others.filter(([angle, length]) => length >= fewest && apart(angle, main) <= mostLean)
  return [main, ...leaning.map(([angle]) => angle)]
}

/**
 * What is written runs as most of a paper does, or stands upright beside it as a word; the characters on the rim of
 * a seal each have an angle of their own.
 */
const isWritten = (item: PdfItem, [main, ...leaning]: [number, ...number[]]): boolean =>
  [main, ...leaning].some((direction) => apart(angleOf(item), direction) < 1.5) ||
  (item.str.trim().length > 1 && apart(angleOf(item), main) % 90 < 1.5)

/** The text layer of a page as it is seen: turned and cropped as the page is, y downwards, in points. */
export async function textItems(page: PDFPageProxy): Promise<{ items: TextItem[]; size: PageSize }> {
  const viewport = page.getViewport({ scale: 1 })
  const size = { width: viewport.width, height: viewport.height }
  const { items, styles } = await page.getTextContent({ disableNormalization: true })
  const written = items.filter(isItem).filter(({ str }) => str.trim() !== '')
  const directions = directionsOf(written)
  const placed = written
    .filter((item) => isWritten(item, directions))
    .map((item) => ({ text: item.str, box: boxOf(item, styles[item.fontName], viewport) }))
  return { items: placed.filter((item) => isOnPage(item, size)), size }
}
