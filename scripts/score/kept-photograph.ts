import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadStrip } from '../../extension/recognize/ocr/read-strips.ts'
import type { Invoice } from '../../shared/invoice.ts'
import type { PixelSize } from '../../shared/pixel-size.ts'
import type { Recognition } from '../../shared/recognition.ts'

/** A photograph as its readers saw it: what stands between seeing and understanding, so that the second is tried again in a moment. */
export interface SeenPhotograph {
  at: number
  name: string
  type: string
  /** What happened to the document. */
  recipe: string
  /** What is printed on it. */
  invoices: Invoice[]
  /** Of the picture that was read. */
  size: PixelSize
  lines: ReadStrip[]
  /** What the other local readers say, such as that of QR codes. */
  others: Recognition[]
  seconds: number
}

const ending = '.seen.json'

/** Keeps a photograph and what was seen on it in a folder. */
export function keepPhotograph(folder: string, seen: SeenPhotograph, jpeg: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${seen.name}.jpg`), jpeg)
  writeFileSync(join(folder, `${seen.name}${ending}`), JSON.stringify(seen))
}

/** Everything kept in a folder, in the order of the row it comes from. Throws where a file there is none of ours. */
export function keptPhotographs(folder: string): SeenPhotograph[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : []
  const kept = names.map((name): SeenPhotograph => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  return kept.toSorted((one, other) => one.at - other.at)
}
