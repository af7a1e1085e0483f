import { type PDFDict, type PDFDocument, type PDFFont, PDFHexString, type PDFRef, StandardFonts } from '@cantoo/pdf-lib'
import { type ChineseFace, chineseFont } from './chinese-font.ts'
import { utf16 } from './utf16.ts'

/** Fonts, pictures and states one drawing is painted with, each by the name its operators use. */
export interface Supplies {
  /** The font and the code of one sign, in a font near to a family of CSS. */
  glyph(sign: string, family: string): Promise<{ font: string; code: PDFHexString }>
  picture(bytes: Uint8Array, mediaType: 'image/png' | 'image/jpeg'): Promise<string>
  state(entries: Record<string, number | string>): string
  /** All of them, as the resources of a form. */
  resources(): PDFDict
}

const isLatin = /^[\x21-\x7e\xa1-\xac\xae-\xff]$/

/** Which of the fonts every viewer has is near to a family. */
const latinFonts: [RegExp, StandardFonts][] = [
  [/courier|mono/i, StandardFonts.Courier],
  [/arial|helvetica|sans-serif/i, StandardFonts.Helvetica],
  [/(?:)/, StandardFonts.TimesRoman],
]
const chineseFaces: [RegExp, ChineseFace][] = [
  [/kai/i, 'STKaiti-Regular'],
  [/fang/i, 'STFangsong-Light'],
  [/sans-serif|mono/i, 'STHeiti-Regular'],
  [/(?:)/, 'STSong-Light'],
]
const near = <Font>(fonts: readonly [RegExp, Font][], family: string, usual: Font): Font =>
  fonts.find(([words]) => words.test(family))?.[1] ?? usual

/** Things of one kind by name, each made once. */
function shelf<Thing>(prefix: string) {
  const names = new Map<string, { name: string; thing: Thing }>()
  return {
    all: () => Object.fromEntries([...names.values()].map(({ name, thing }) => [name, thing])),
    async get(key: string, make: () => Promise<Thing> | Thing) {
      const known = names.get(key)
      if (known) return known
      const one = { name: `${prefix}${names.size}`, thing: await make() }
      names.set(key, one)
      return one
    },
  }
}

/** Supplies of one form in a document. */
export function createSupplies(pdf: PDFDocument): Supplies {
  const fonts = shelf<PDFRef>('F')
  const latin = new Map<StandardFonts, PDFFont>()
  const pictures: PDFRef[] = []
  const states = new Map<string, Record<string, number | string>>()
  return {
    async glyph(sign, family) {
      if (!isLatin.test(sign)) {
        const face = near(chineseFaces, family, 'STSong-Light')
        const { name } = await fonts.get(face, () => chineseFont(pdf, face))
        return { font: name, code: PDFHexString.of(utf16(sign)) }
      }
      const face = near(latinFonts, family, StandardFonts.TimesRoman)
      const font = latin.get(face) ?? (await pdf.embedFont(face))
      latin.set(face, font)
      const { name } = await fonts.get(face, () => font.ref)
      return { font: name, code: font.encodeText(sign) }
    },
    async picture(bytes, mediaType) {
      const image = mediaType === 'image/png' ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes)
      return `P${pictures.push(image.ref) - 1}`
    },
    state(entries) {
      const key = JSON.stringify(entries)
      const name = `S${[...states.keys(), key].indexOf(key)}`
      states.set(key, entries)
      return name
    },
    resources: () =>
      pdf.context.obj({
        Font: fonts.all(),
        XObject: Object.fromEntries(pictures.map((ref, index) => [`P${index}`, ref])),
        ExtGState: Object.fromEntries([...states.values()].map((state, index) => [`S${index}`, state])),
      }) as PDFDict,
  }
}
