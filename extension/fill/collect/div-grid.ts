import { unitOf } from '../decide/label-words.ts'
import { standsBelow } from '../page/stands-below.ts'
import { textOf } from '../page/text.ts'
import { parentOf } from '../page/walk.ts'
import { invites } from '../widgets/pressable.ts'
import { border, headBefore, isLike } from './div-heads.ts'
import type { Holders } from './nearby-text.ts'

/** A row of a grid drawn with plain boxes, and what heads its cells. */
export interface GridRow {
  grid: Element
  /** Head → by the place of its cell in the row. */
  heads: readonly (Element | undefined)[]
  /** Row among its like. */
  index: number
}

const highest = 5
/** A box that has a name of its own beside it needs no head. */
const hasNoName = (cell: Element) => {
  const text = textOf(cell)
  return text === '' || unitOf(text) !== undefined || invites(text)
}

/** Whether a row is of boxes that nothing else names, at least most of them. */
function isOfBareBoxes(row: Element, holders: Holders): boolean {
  const boxes = [...row.children].filter((cell) => holders.has(cell))
  return boxes.length > 1 && boxes.filter(hasNoName).length > boxes.length / 2
}

/** The head of each cell: the one of its number that stands above it, else the only one above it. */
function headsOf(row: Element, head: Element): (Element | undefined)[] {
  const names = [...head.children]
  const cells = [...row.children]
  if (names.length === cells.length && cells.every((cell, at) => standsBelow(cell, names[at] as Element))) return names
  return cells.map((cell) => {
    const [only, ...others] = names.filter((name) => standsBelow(cell, name))
    return others.length === 0 ? only : undefined
  })
}

function gridRow(row: Element, holders: Holders): GridRow | undefined {
  if (row.childElementCount < 3 || !isOfBareBoxes(row, holders)) return undefined
  const head = headBefore(row, holders)
  const body = row.parentElement
  if (!head || !body) return undefined
  const isItsLike = (each: Element) => isLike(each, row) && holders.has(each) && headBefore(each, holders) === head
  const rows = [...body.children].filter((each) => each !== head && isItsLike(each))
  return { grid: body, heads: headsOf(row, head), index: rows.indexOf(row) }
}

/** Finds the head of the column a control stands in where a grid is drawn without a table; each row is read once. */
export function divGridReader(holders: Holders) {
  const known = new Map<Element, GridRow | undefined>()
  return (control: Element): { table: Element; header: Element; row: number } | undefined => {
    let cell = control
    for (let level = 0; level < highest; level += 1) {
      const row = parentOf(cell)
      if (!row || row.matches(border)) return undefined
      if (!known.has(row)) known.set(row, gridRow(row, holders))
      const found = known.get(row)
      const header = found?.heads[[...row.children].indexOf(cell)]
      if (found && header) return { table: found.grid, header, row: found.index }
      cell = row
    }
    return undefined
  }
}
