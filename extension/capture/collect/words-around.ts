import { fileNameIn, sizeIn } from './item-words.ts'

export const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()
export const textOf = (element: Element) => tidy((element as HTMLElement).innerText ?? element.textContent ?? '')

const rows =
  'li, tr, [role="row"], [role="listitem"], [class*="attach" i], [class*="file" i], [class*="item" i], [class*="card" i], figure, p'

/** A row says a few words; what says more is the page. */
export const longestRow = 240

/** What stands on an element and in its row of a list: as far around it as few words are. */
export function wordsAround(element: Element): string {
  let words = textOf(element)
  let at = element.parentElement
  for (let level = 0; at && level < 6; level += 1, at = at.parentElement) {
    const text = textOf(at)
    if (text.length > longestRow || at.matches('body, main, table, ul, ol')) break
    words = text.length > words.length ? text : words
    if (at.matches(rows) && (fileNameIn(text) || sizeIn(text) !== undefined)) break
  }
  return words
}

export const said = (element: Element) =>
  ['title', 'aria-label', 'alt', 'data-name', 'data-filename', 'data-file-name']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
