const units: Record<string, number> = { k: 1 << 10, m: 1 << 20, g: 1 << 30, 兆: 1 << 20 }

const number = String.raw`\d+(?:\.\d+)?`
const unit = '(?:k|m|g|兆)(?:i?b)?'
const size = String.raw`(${number})\s*(k|m|g|兆)(?:i?b)?`
/** What may stand between a word and its number, but for another word of this kind. */
const gap = String.raw`[^\d\n]{0,8}?`
const nearGap = String.raw`[^\d\n，,。；;、不最]{0,8}?`

const least = '不[得能可应]?(?:小于|低于|少于)|至少|最[小低少]|at least|(?:no|not) (?:less|smaller) than|minimum|[≥>]'
const leastBehind = '以上|or more|and up'
/** The smaller end of 10KB~5MB. */
const lowerEnd = String.raw`${number}\s*(?:${unit})?\s*[-~–—至到]\s*(?=\d)`
const minimum = new RegExp(
  String.raw`(?:${least})${nearGap}${number}\s*${unit}|${number}\s*${unit}\s*(?:${leastBehind})|${lowerEnd}`,
  'giu',
)

const most = '不超过|不[得能可]超过|小于|低于|不大于|最大|限制?|上限|大小|[≤<]'
const mostInEnglish = String.raw`less than|smaller than|up to|max(?:imum)?\.?(?: file)?(?: size)?|within|under|limit|exceed`
const mostBehind = '以内|以下|之内|or less|max'
const maximum = new RegExp(String.raw`(?:${most}|${mostInEnglish})${gap}${size}|${size}\s*(?:${mostBehind})`, 'giu')

/** Largest size in bytes that the words of a box allow; undefined where they name none. */
export function sizeInWords(words: string): number | undefined {
  // 小于 stands in 不小于, too: what a file must have at least is taken away first.
  const rest = words.normalize('NFKC').replace(minimum, ' ')
  const found = [...rest.matchAll(maximum)].map((match) => {
    const [figure, letter] = [match[1] ?? match[3], (match[2] ?? match[4] ?? 'm').toLowerCase()]
    return Number(figure) * (units[letter] ?? 1)
  })
  return found.length > 0 ? Math.min(...found) : undefined
}

/** A size in bytes as it is told. */
export const sizeText = (bytes: number): string =>
  bytes >= 1 << 20 ? `${Math.round((bytes / (1 << 20)) * 10) / 10} MB` : `${Math.round(bytes / (1 << 10))} KB`

const counts =
  /(?:最多|至多|不超过|限|上限|只能)[^\d\n]{0,8}?(\d{1,3})\s*(?:个|张|份|件)|(?:up to|max(?:imum)?(?: of)?|no more than|at most)\s*(\d{1,3})\s*(?:files?|images?|attachments?|items?)/giu

/** How many files the words of a box allow; undefined where they name no number. */
export function countInWords(words: string): number | undefined {
  const found = [...words.normalize('NFKC').matchAll(counts)].map((match) => Number(match[1] ?? match[2]))
  return found.length > 0 ? Math.min(...found) : undefined
}
