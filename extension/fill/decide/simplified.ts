import { traditionalCharacters as pairs } from './traditional-characters.ts'

const simplifiedOf = new Map<string, string>()
for (let index = 0; index < pairs.length; index += 2) simplifiedOf.set(pairs.charAt(index), pairs.charAt(index + 1))

/** Writes traditional characters as simplified ones, so that one table of words reads both. */
export const simplified = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (character) => simplifiedOf.get(character) ?? character)
