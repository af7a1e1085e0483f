const isPrivateUse = (code: number) => code >= 0xe000 && code <= 0xf8ff
/** Full-width punctuation and signs of one piece (Ⅵ, ①, ㎡, ℃) are folded to find things by and kept to show. */
const isShown = (character: string) => /[（）【】《》：；，！？～￥\u2100-\u24ff\u3200-\u33ff]/.test(character)

/** ASCII and common Chinese characters mean themselves. */
const isPlain = /^[\u0020-\u007e\u4e00-\u9fff]*$/

/** Text folded to find things by, and for each of its UTF-16 units what a person should be shown instead. */
export interface FoldedText {
  text: string
  printed: string[]
}

/**
 * Text so that labels and values compare: NFKC (full-width forms, Kangxi radicals), one kind of dash and colon. Control
 * characters and private-use glyphs become spaces.
 */
export function foldText(text: string): FoldedText {
  const { text: folded, printed } = foldSigns(text)
  return { text: withPoints(folded), printed }
}

/** A point before fen as readers of pictures hand it over: 1703。86, 1703·86; a comma only in what is an amount as a whole. */
const withPoints = (text: string) =>
  text.replace(/(?<=\d)[。·•](?=\d)/g, '.').replace(/(?<=[¥Y)]-?\d{1,7}|^-?\d{3,7}),(?=\d{2}元?$)/, '.')

function foldSigns(text: string): FoldedText {
  if (isPlain.test(text)) return { text, printed: text.split('') }
  let folded = ''
  const printed: string[] = []
  for (const character of text) {
    const units = foldCharacter(character)
    folded += units
    const shown = isShown(character) ? character : units
    for (let index = 0; index < units.length; index += 1) {
      printed.push(shown.length === units.length ? (shown[index] ?? '') : index === 0 ? shown : '')
    }
  }
  return { text: folded, printed }
}

const folds = new Map<string, string>()
/** Invoices use a few hundred characters; text that is none does not fill the memory. */
const mostFolds = 8000

function foldCharacter(character: string): string {
  const known = folds.get(character)
  if (known !== undefined) return known
  const folded = foldedAnew(character)
  if (folds.size < mostFolds) folds.set(character, folded)
  return folded
}

function foldedAnew(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || code === 0x7f || code === 0xfffd || code === 0xfeff || isPrivateUse(code)) return ' '
  return oneKind[character] ?? character.normalize('NFKC')
}

const oneKind: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\u02d7': '-',
  // A yen sign as some fonts hand it over; NFKC would make it a space and an accent.
  '\u00b4': '\u00b4',
  '∶': ':',
  '︰': ':',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\u00ad': '',
}
