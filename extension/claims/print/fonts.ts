import { type PDFDocument, type PDFFont, type PDFRef, StandardFonts } from '@cantoo/pdf-lib'
import { chineseFont } from './chinese-font.ts'

/** The fonts a document is written with. */
export interface Fonts {
  latin: PDFFont
  bold: PDFFont
  chinese: PDFRef
}

export async function addFonts(pdf: PDFDocument): Promise<Fonts> {
  const latin = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  return { latin, bold, chinese: chineseFont(pdf) }
}
