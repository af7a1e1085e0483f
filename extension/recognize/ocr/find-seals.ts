import type { Box } from '../../../shared/recognition.ts'
import type { Pixels } from '../pixels.ts'

/** How many cells the longer side of a picture is parted into, and the least share of red in one that a seal crosses. */
const cellsAlong = 160
const leastRed = 0.08
/** Red that is a seal's: bright, far from grey, and without the yellow of brown print. */
const [brightest, saturated] = [140, 55]
/** A seal is so many cells wide and high, hardly longer than high, and more paper than ink. */
const [smallest, largest] = [6, 80]
const longest = 2.6
const mostFilled = 0.85

interface Grid {
  red: Uint8Array
  cell: number
  across: number
  down: number
}

function isRed(data: Uint8ClampedArray, at: number): boolean {
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
  return red > brightest && red - Math.max(green, blue) > saturated && green - blue < (red - green) / 2
}

/** Which cells of the picture have red ink in them. */
function gridOf({ data, width, height }: Pixels): Grid {
  const cell = Math.max(2, Math.ceil(Math.max(width, height) / cellsAlong))
  const [across, down] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const counts = new Uint16Array(across * down)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = Math.floor(y / cell) * across + Math.floor(x / cell)
      if (isRed(data, (y * width + x) * 4)) counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return { red: Uint8Array.from(counts, (count) => (count > leastRed * cell * cell ? 1 : 0)), cell, across, down }
}

/** Cells that hang together with the first one, a gap of one cell between them or none; they are taken off the grid. */
function takeCells({ red, across, down }: Grid, first: number): number[] {
  const cells = [first]
  red[first] = 0
  for (const at of cells) {
    const [x, y] = [at % across, Math.floor(at / across)]
    for (let row = Math.max(0, y - 2); row <= Math.min(down - 1, y + 2); row += 1) {
      for (let column = Math.max(0, x - 2); column <= Math.min(across - 1, x + 2); column += 1) {
        const next = row * across + column
        if (red[next]) cells.push(next)
        red[next] = 0
      }
    }
  }
  return cells
}

/** Where such cells stand, in cells. */
function boxAround(cells: readonly number[], across: number): Box {
  const columns = cells.map((at) => at % across)
  const rows = cells.map((at) => Math.floor(at / across))
  const [x, y] = [columns, rows].map((all) => all.reduce((least, one) => Math.min(least, one))) as [number, number]
  const [right, floor] = [columns, rows].map((all) => all.reduce((most, one) => Math.max(most, one))) as [
    number,
    number,
  ]
  return { x, y, width: right - x + 1, height: floor - y + 1 }
}

const isSeal = ({ width, height }: Box, cells: number) =>
  Math.min(width, height) >= smallest &&
  Math.max(width, height) <= largest &&
  Math.max(width, height) <= Math.min(width, height) * longest &&
  cells <= width * height * mostFilled

/** Where red seals stand on a picture, in its pixels. */
export function findSeals(pixels: Pixels): Box[] {
  const grid = gridOf(pixels)
  const seals: Box[] = []
  for (let at = 0; at < grid.red.length; at += 1) {
    if (!grid.red[at]) continue
    const cells = takeCells(grid, at)
    const box = boxAround(cells, grid.across)
    if (!isSeal(box, cells.length)) continue
    const { cell } = grid
    seals.push({ x: box.x * cell, y: box.y * cell, width: box.width * cell, height: box.height * cell })
  }
  return seals
}
