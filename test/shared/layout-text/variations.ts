import type { PageSize, TextItem } from '../../../shared/layout-text/text-item.ts'
import { widthOf } from './page.ts'

export interface Page {
  items: TextItem[]
  size: PageSize
}

/** Repeatable numbers 0–1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

const moved = (item: TextItem, x: number, y: number): TextItem => ({
  ...item,
  box: { ...item.box, x: item.box.x + x, y: item.box.y + y },
})

function turned({ items, size }: Page): Page {
  const turn = ({ box, ...item }: TextItem): TextItem => ({
    ...item,
    box: { x: size.height - box.y - box.height, y: box.x, width: box.height, height: box.width },
  })
  return { items: items.map(turn), size: { width: size.height, height: size.width } }
}

/** Every character an item of its own, where it stands in its item; blanks are left out. */
function exploded(item: TextItem): TextItem[] {
  const whole = widthOf(item.text, 1)
  let x = item.box.x
  return [...item.text].flatMap((text) => {
    const width = (widthOf(text, 1) / whole) * item.box.width
    const box = { ...item.box, x, width }
    x += width
    return text.trim() === '' || item.box.height > item.box.width ? [] : [{ ...item, text, box }]
  })
}

/** As text recognition gives a leaning page: an upright box around each turned one. */
function leaning({ items, size }: Page, degrees: number): Page {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const lean = ({ box, ...item }: TextItem): TextItem => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const width = box.width * cosine + box.height * Math.abs(sine)
    const height = box.height * cosine + box.width * Math.abs(sine)
    const middle = { x: x * cosine - y * sine, y: x * sine + y * cosine }
    return { ...item, box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height } }
  }
  return { items: items.map(lean), size }
}

const isTall = ({ box }: TextItem) => box.height > box.width * 1.6

/** What may happen to a page on its way to us without changing what it says. */
export const variations: Record<string, (page: Page) => Page> = {
  'as it is': (page) => page,
  'drawn in another order': ({ items, size }) => {
    const next = numbers(7)
    const order = new Map(items.map((item) => [item, next()]))
    return { size, items: items.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)) }
  },
  'in other units': ({ items, size }) => ({
    size: { width: size.width * 7.3, height: size.height * 7.3 },
    items: items.map((item) => ({
      ...item,
      box: { x: item.box.x * 7.3, y: item.box.y * 7.3, width: item.box.width * 7.3, height: item.box.height * 7.3 },
    })),
  }),
  'a little uneven, as OCR sees it': ({ items, size }) => {
    const next = numbers(11)
    return {
      size,
      items: items.map((item) =>
        moved(item, (next() - 0.5) * 0.2 * item.box.height, (next() - 0.5) * 0.3 * item.box.height),
      ),
    }
  },
  'on a larger sheet': ({ items, size }) => ({
    size: { width: size.width * 1.4, height: size.height * 2.1 },
    items: items.map((item) => moved(item, size.width * 0.2, size.height * 0.9)),
  }),
  'leaning by two degrees': (page) => leaning(page, 2),
  'leaning by four degrees the other way': (page) => leaning(page, -4),
  'one item per character': ({ items, size }) => ({
    size,
    items: items.flatMap((item) => (isTall(item) ? [item] : exploded(item))),
  }),
  'turned once': turned,
  'upside down': (page) => turned(turned(page)),
  'turned three times': (page) => turned(turned(turned(page))),
  'drawn twice, as bold type is': ({ items, size }) => ({
    size,
    items: items.flatMap((item) => [item, moved(item, item.box.height * 0.03, 0)]),
  }),
}
