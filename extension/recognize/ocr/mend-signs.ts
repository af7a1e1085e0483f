import { foldText } from '../../../shared/layout-text/fold-text.ts'
import type { CharacterReading } from './decode.ts'

/** What the reader makes of signs it was not taught, where what follows leaves one meaning; as printed on the right. */
const signs: readonly [RegExp, string][] = [
  [/(?<=^|小写[)）]?[:：]?|票价[:：]?)[VBҰ半羊](?=-?\d{1,3}(?:,?\d{3})*\.\d{1,2}元?$)/, '¥'],
  [/^N[oO0°º〇e][.:·。]?(?=\d{8}$)/, 'No'],
  // The first character of 名称 stands far from the second and is often not found.
  [/^(?:[^全简职户别]?称|名[^称])(?=[:：])/, '名称'],
]

/** A piece of text with ¥, No and 名称 as they are printed. */
export const mendSigns = (text: string): string =>
  signs.reduce((mended, [pattern, sign]) => mended.replace(pattern, sign), text)

/** How sure a character is; two forms of one sign (￥ and ¥, （ and (）are no doubt about what it says. */
export const sureness = ({ character, confidence, second }: CharacterReading): number =>
  foldText(character).text === foldText(second.character).text ? confidence + second.confidence : confidence
