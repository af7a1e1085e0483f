import type { FieldName } from '../../shared/invoice.ts'
import type { Box } from '../../shared/recognition.ts'
import type { DocumentFacts } from './document-facts.ts'

/** One value as a vendor read it, already under our field's name. */
export interface VendorReading {
  field: FieldName
  text: string
  /** Fractions of the picture. */
  box?: Box | undefined
  /** 0–1. */
  confidence?: number | undefined
}

/** A rectangle in pixels → fractions of the picture; undefined without the picture's size or where nothing is marked. */
export function boxOf(
  left: number,
  top: number,
  right: number,
  bottom: number,
  { width, height }: Pick<DocumentFacts, 'width' | 'height'>,
): Box | undefined {
  if (!width || !height || right <= left || bottom <= top || left < 0 || top < 0) return undefined
  return { x: left / width, y: top / height, width: (right - left) / width, height: (bottom - top) / height }
}

/** Readings of one field as one: texts joined, a box around all of them, the least confidence. */
export function joinReadings(readings: readonly [VendorReading, ...VendorReading[]], separator: string): VendorReading {
  const boxes = readings.flatMap(({ box }) => box ?? [])
  const confidences = readings.flatMap(({ confidence }) => confidence ?? [])
  return {
    field: readings[0].field,
    text: readings.map(({ text }) => text.trim()).join(separator),
    box: boxes.length > 0 ? surrounding(boxes) : undefined,
    confidence: confidences.length > 0 ? Math.min(...confidences) : undefined,
  }
}

function surrounding(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
