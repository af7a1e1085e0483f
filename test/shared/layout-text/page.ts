import type { TextItem } from '../../../shared/layout-text/text-item.ts'

/** Width of a text set in a size, full-width characters as wide as they are high. */
export const widthOf = (text: string, size: number) =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0x2e7f ? size : size / 2), 0)

/** A piece of text whose upper left corner is at x, y. */
export const at = (x: number, y: number, text: string, size = 9): TextItem => ({
  text,
  box: { x, y, width: widthOf(text, size), height: size },
})

/** The same with its right edge at x, as figures are set. */
export const endingAt = (x: number, y: number, text: string, size = 9): TextItem =>
  at(x - widthOf(text, size), y, text, size)

/** One item per character below each other. */
export const upright = (x: number, y: number, text: string, step = 12, size = 9): TextItem[] =>
  [...text].map((character, index) => at(x, y + index * step, character, size))

/** One item per character, as some programs draw every glyph by itself. */
export const spelled = (x: number, y: number, text: string, step: number, size = 9): TextItem[] =>
  [...text].map((character, index) => at(x + index * step, y, character, size))
