import type { PDFDocument } from '@cantoo/pdf-lib'
import { CodedError } from '../../shell/coded-error.ts'
import { chooseCarriers } from './choose-carriers.ts'
import { drawFile, type Paper } from './draw-file.ts'
import type { NotPrinted, PrintFile } from './print-file.ts'
import type { Printed, PrintOptions } from './print-options.ts'

function reasonOf(error: unknown): NotPrinted {
  return error instanceof CodedError && error.code === 'locked' ? 'locked' : 'unreadable'
}

interface Drawn {
  papers: Paper[]
  left: Printed['left']
}

export async function drawAll(pdf: PDFDocument, files: readonly PrintFile[], options: PrintOptions): Promise<Drawn> {
  const { chosen, repeated } = chooseCarriers(files)
  const left: Printed['left'] = repeated.map(({ name }) => ({ file: name, reason: 'same-invoice' }))
  const papers: Paper[] = []
  for (const file of chosen) {
    const { name, document } = file.file
    try {
      if (document.mediaType === 'application/xml') left.push({ file: name, reason: 'data-only' })
      else papers.push(...(await drawFile(file, { pdf, ...options })))
    } catch (error) {
      left.push({ file: name, reason: reasonOf(error) })
    }
  }
  return { papers, left }
}
