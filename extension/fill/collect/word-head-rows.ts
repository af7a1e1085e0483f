import { standsBelow } from '../page/stands-below.ts'
import { textOf } from '../page/text.ts'
import type { Holders } from './nearby-text.ts'
import { cellsOf, tableGrid } from './table-grid.ts'
import { isName, isOfBoxes, ticksOnly } from './word-heads.ts'

/** A title, names, and the names of those below them. */
const most = 4

const wordless = (row: Element, holders: Holders) => !holders.has(row) || ticksOnly(row)

/** The rows of words that a table begins with. */
function wordsBefore(rows: readonly Element[], holders: Holders): readonly Element[] {
  const first = rows.findIndex((row) => !wordless(row, holders))
  return rows.slice(0, Math.max(0, first))
}

type Line = readonly (Element | undefined)[]

/** Whether each column has a name of its own; one that numbers or ticks the rows may have none. */
function names(line: Line): boolean {
  const texts = line.map((cell) => (cell ? textOf(cell) : ''))
  const said = texts.filter((text) => text !== '')
  return said.length > 1 && said.length >= texts.length - 2 && said.every(isName) && new Set(line).size === line.length
}

const standBelow = (row: Element, line: Line, columns: ReadonlyMap<Element, number>) =>
  cellsOf(row).every((cell) => {
    const name = line[columns.get(cell) ?? -1]
    return name !== undefined && standsBelow(cell, name)
  })

/**
 * The rows that head a table of plain cells alone: names under those they are grouped by, or under a title; every other
 * row as wide as they are is made of boxes, each below its name.
 */
export function headRowsOfWords(rows: readonly Element[], holders: Holders): readonly Element[] {
  const heads = wordsBefore(rows, holders)
  if (heads.length < 2 || heads.length > most) return []
  const { lines, columns } = tableGrid(rows)
  const line = lines.get(heads.at(-1) as Element) ?? []
  const below = rows.filter((row) => !heads.includes(row) && cellsOf(row).length === line.length)
  const isHeaded = (row: Element) => isOfBoxes(row, holders) && standBelow(row, line, columns)
  return names(line) && below.length > 0 && below.every(isHeaded) ? heads : []
}
