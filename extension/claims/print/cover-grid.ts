import type { Pen, TextStyle } from './pen.ts'
import { a4, usualBinding } from './sheet-layout.ts'

export const left = usualBinding
const right = a4.width - 8
export const width = right - left
export const row = 6.5
export const body: TextStyle = { size: 9.5 }
export const small: TextStyle = { size: 8.5, gray: 0.35 }

export const rule = (pen: Pen, y: number, gray = 0.6) =>
  pen.line({ from: { x: left, y }, to: { x: right, y } }, { gray })
