import type { Pen } from './pen.ts'
import type { Say } from './say.ts'
import { a4, type Sheet } from './sheet-layout.ts'

/** What stands on every sheet beside its papers. */
interface Frame {
  binding: number
  /** Counted from 1, of all. */
  page: number
  pages: number
}

const footLine = a4.height - 9
const footStyle = { size: 9, gray: 0.3 }

/** Names to sign beneath the papers, each with a line for a hand. */
const roles = ['print_sign_person', 'print_sign_head', 'print_sign_finance'] as const

function signatures(pen: Pen, left: number, width: number, say: Say): void {
  const room = width / roles.length
  for (const [index, role] of roles.entries()) {
    const x = left + room * index
    const start = x + pen.width(say(role), footStyle) + 1
    pen.text(say(role), x, footLine, footStyle)
    pen.line({ from: { x: start, y: footLine + 1 }, to: { x: x + room - 4, y: footLine + 1 } }, { gray: 0.5 })
  }
}

/** The line to bind at, with its words along it from the top down. */
function bindingLine(pen: Pen, binding: number, say: Say): void {
  const x = binding - 4
  if (x < 8) return
  const words = [...say('print_binding')]
  const step = words.length > 6 ? 3.2 : 24
  const start = (a4.height - step * (words.length - 1)) / 2
  pen.line({ from: { x, y: 12 }, to: { x, y: a4.height - 12 } }, { gray: 0.7, dashed: true })
  for (const [index, sign] of words.entries())
    pen.text(sign, x - 5, start + step * index, { size: 8, gray: 0.55, width: 4, align: 'center' })
}

/** The number of a page, on covers as well. */
export function pageNumber(pen: Pen, { page, pages }: Omit<Frame, 'binding'>, say: Say): void {
  pen.text(say('print_page', page, pages), a4.width - 48, footLine, { ...footStyle, width: 40, align: 'right' })
}

/** Binding line, cut marks, signatures and page number of a sheet. */
export function drawFrame(pen: Pen, sheet: Sheet, frame: Frame, say: Say): void {
  bindingLine(pen, frame.binding, say)
  for (const cut of sheet.cuts) pen.line(cut, { gray: 0.5 })
  signatures(pen, Math.max(frame.binding, 8), a4.width - frame.binding - 52, say)
  pageNumber(pen, frame, say)
}
