import type { XmlElement } from '../../xml/parse-xml.ts'
import type { Ink } from './ink.ts'
import { dataAddress } from './svg.ts'

/** Fonts of the same hand on the systems people have, by the words of a font's name; the last row is every other font. */
const near: [RegExp, string][] = [
  [/kai|楷/i, "KaiTi, STKaiti, 'Kaiti SC', 楷体, 'AR PL UKai CN', 'Noto Serif CJK SC', serif"],
  [/fang|仿/i, "FangSong, STFangsong, 仿宋, 'Noto Serif CJK SC', serif"],
  [/courier|consol|mono|ocr/i, "'Courier New', 'Liberation Mono', Courier, monospace"],
  [
    /arial|helvetica|sans|verdana|calibri|tahoma/i,
    "Arial, 'Liberation Sans', 'Microsoft YaHei', 'PingFang SC', sans-serif",
  ],
  [
    /hei|黑|gothic|等线|dengxian|pingfang/i,
    "SimHei, STHeiti, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif",
  ],
  [/(?:)/, "SimSun, STSong, 'Songti SC', 宋体, 'Noto Serif CJK SC', serif"],
]

/** A name as CSS takes it between quotes. */
const quoted = (name: string) => `'${name.replace(/[^\p{L}\p{N} ._-]/gu, '')}'`

/** A whole Chinese font weighs more than this; what a file needs of one does not. */
const largestFont = 6 << 20
/** sfnt of TrueType and OpenType, the only ones a browser takes as they are. */
const isFont = ([a, b, c, d]: Uint8Array) =>
  (a === 0 && b === 1 && c === 0 && d === 0) || (a === 0x4f && b === 0x54 && c === 0x54 && d === 0x4f) || a === 0x74

/** The font in the file itself, as a definition of the page; undefined where there is none to be used. */
function embedded(id: string, ink: Ink): string | undefined {
  const family = `f${id.replace(/\D/g, '')}`
  if (ink.definitions.has(family)) return family
  const bytes = ink.resources.fileOf(id, 'font')
  if (!bytes || bytes.length > largestFont || !isFont(bytes)) return undefined
  ink.spend('bytes', bytes.length)
  const rule = `@font-face{font-family:${family};src:url(${dataAddress('font/ttf', bytes)})}`
  ink.definitions.set(family, `<style>${rule}</style>`)
  return family
}

export interface FontFace {
  family: string
  isBold: boolean
  isItalic: boolean
}

/** The font an object is printed in: the file's own, the one of that name, or one near to it. */
export function fontFace(id: string, ink: Ink): FontFace {
  const font: XmlElement | undefined = ink.resources.fonts.get(id)
  const { FontName = '', FamilyName = '', Bold, Italic } = font?.attributes ?? {}
  const names = [FontName, FamilyName].filter((name) => /[\p{L}\p{N}]/u.test(name)).map(quoted)
  const [, others = 'serif'] = near.find(([words]) => words.test(`${FontName} ${FamilyName}`)) ?? []
  const own = embedded(id, ink)
  return {
    family: [...(own ? [own] : []), ...names, others].join(', '),
    isBold: Bold === 'true' || /bold|粗/i.test(FontName),
    isItalic: Italic === 'true',
  }
}
