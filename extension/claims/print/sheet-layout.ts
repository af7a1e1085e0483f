/** A4 in millimetres; every length here is in millimetres, from the sheet's upper left corner. */
export const a4 = { width: 210, height: 297 }

/** PDF counts 72 points to the inch. */
export const pointsPerMillimetre = 72 / 25.4

/** How many papers share a sheet. */
export type PerSheet = 1 | 2 | 4

/** What no printer reaches, and the room a hole punch takes on the left. */
const edge = 5
export const usualBinding = 20
/** For signatures and the page number. */
export const footHeight = 12
/** Between papers, so that scissors have somewhere to go. */
const gap = 4
const cutMark = 4

/** A paper in its own size. */
export interface Piece {
  width: number
  height: number
  perSheet: PerSheet
}

/** Where a paper goes; `turned` a quarter to the left, so that its head lies at the binding. */
export interface Slot {
  /** Index of the piece. */
  piece: number
  x: number
  y: number
  width: number
  height: number
  turned: boolean
}

export interface Line {
  from: { x: number; y: number }
  to: { x: number; y: number }
}

export interface Sheet {
  slots: Slot[]
  /** Where to cut the papers apart. */
  cuts: Line[]
}

interface Area {
  x: number
  y: number
  width: number
  height: number
}

const grids: Record<PerSheet, { columns: number; rows: number }> = {
  1: { columns: 1, rows: 1 },
  2: { columns: 1, rows: 2 },
  4: { columns: 2, rows: 2 },
}

/** What of a sheet papers may take. */
const paperArea = (binding: number): Area => ({
  x: binding,
  y: edge,
  width: a4.width - binding - edge,
  height: a4.height - 2 * edge - footHeight,
})

function cellsOf(area: Area, perSheet: PerSheet): Area[] {
  const { columns, rows } = grids[perSheet]
  const width = (area.width - gap * (columns - 1)) / columns
  const height = (area.height - gap * (rows - 1)) / rows
  return Array.from({ length: perSheet }, (_, index) => ({
    x: area.x + (index % columns) * (width + gap),
    y: area.y + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }))
}

function cutsOf(area: Area, perSheet: PerSheet): Line[] {
  const { columns, rows } = grids[perSheet]
  const [middle, centre] = [area.y + area.height / 2, area.x + area.width / 2]
  const [right, foot] = [area.x + area.width, area.y + area.height]
  const across = (x: number): Line => ({ from: { x, y: middle }, to: { x: x + cutMark, y: middle } })
  const down = (y: number): Line => ({ from: { x: centre, y }, to: { x: centre, y: y + cutMark } })
  return [
    ...(rows > 1 ? [across(area.x), across(right - cutMark)] : []),
    ...(columns > 1 ? [down(area.y), down(foot - cutMark)] : []),
    ...(rows > 1 && columns > 1 ? [across(centre - cutMark / 2), down(middle - cutMark / 2)] : []),
  ]
}

/** A paper is turned only where that makes it clearly larger. */
const worthTurning = 1.2

function placed({ width, height }: Piece, cell: Area, piece: number): Slot {
  const upright = Math.min(1, cell.width / width, cell.height / height)
  const lying = Math.min(1, cell.width / height, cell.height / width)
  const turned = lying > upright * worthTurning
  const scale = turned ? lying : upright
  const [wide, high] = turned ? [height * scale, width * scale] : [width * scale, height * scale]
  const [x, y] = [cell.x + (cell.width - wide) / 2, cell.y + (cell.height - high) / 2]
  return { piece, x, y, width: wide, height: high, turned }
}

const chunks = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size))

/**
 * Papers on A4 sheets: those of one kind together in their order, kinds in the order of their first paper. Papers keep
 * their own size where there is room and are only ever made smaller. Pure; `binding` is the width of the left margin.
 */
export function layOut(pieces: readonly Piece[], binding = usualBinding): Sheet[] {
  const area = paperArea(binding)
  const kinds = Map.groupBy(pieces.entries(), ([, { perSheet }]) => perSheet)
  return [...kinds].flatMap(([perSheet, members]) => {
    const cells = cellsOf(area, perSheet)
    return chunks(members, perSheet).map((sheet) => ({
      slots: sheet.flatMap(([index, piece], place) => {
        const cell = cells[place]
        return cell ? [placed(piece, cell, index)] : []
      }),
      cuts: cutsOf(area, perSheet),
    }))
  })
}
