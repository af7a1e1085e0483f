import { type PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'

/** Typefaces of the Adobe-GB1 collection viewers know by name. */
export type ChineseFace = 'STSong-Light' | 'STKaiti-Regular' | 'STFangsong-Light' | 'STHeiti-Regular'

/**
 * A Chinese typeface by name alone (ISO 32000-1, 9.7.5.2 and the Adobe-GB1 collection): every viewer, pdf.js included, sets it in
 * a Chinese font of its own, the text stays text, and no megabytes of font travel with it.
 */
export function chineseFont(pdf: PDFDocument, name: ChineseFace = 'STSong-Light'): PDFRef {
  const { context } = pdf
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 6, // serif, with signs beyond the Latin ones
    FontBBox: [-25, -254, 1000, 880],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 737,
    StemV: 93,
  })
  const described = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 },
    FontDescriptor: context.register(descriptor),
    DW: 1000,
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: `${name}-UniGB-UCS2-H`,
      Encoding: PDFName.of('UniGB-UCS2-H'),
      DescendantFonts: [context.register(described)],
    }),
  )
}
