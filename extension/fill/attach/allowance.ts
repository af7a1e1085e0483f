/** Kinds of original, the most trusted first: what the tax bureau issued before a picture of it. */
export const originalKinds = ['ofd', 'pdf', 'xml', 'picture'] as const
export type OriginalKind = (typeof originalKinds)[number]

const extensionsOf: Record<OriginalKind, readonly string[]> = {
  ofd: ['ofd'],
  pdf: ['pdf'],
  xml: ['xml'],
  picture: ['jpg', 'jpeg', 'png', 'bmp', 'gif', 'webp', 'tif', 'tiff', 'heic'],
}

/** A file as far as a box may care. */
export interface FileFacts {
  name: string
  /** As told by the bytes. */
  mediaType: string
  /** Bytes. */
  size: number
}

const extensionOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** What kind of original a file is; undefined for what is none. */
export function kindOf({ mediaType }: Pick<FileFacts, 'mediaType'>): OriginalKind | undefined {
  if (mediaType.startsWith('image/')) return 'picture'
  return (['ofd', 'pdf', 'xml'] as const).find((kind) => mediaType.endsWith(`/${kind}`))
}

function tokenTakes(token: string, { name, mediaType }: FileFacts): boolean {
  if (token === '*' || token === '*/*') return true
  if (token.startsWith('.')) {
    const wanted = token.slice(1)
    return wanted === extensionOf(name) || (wanted === 'jpeg' && extensionOf(name) === 'jpg')
  }
  if (token.endsWith('/*')) return mediaType.startsWith(token.slice(0, -1))
  return token.split('/')[1] === mediaType.split('/')[1]?.replace('jpg', 'jpeg')
}

/** Whether an `accept` lets a file through; an empty one lets all. */
function acceptTakes(accept: string, file: FileFacts): boolean {
  const given = accept
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean)
  return given.length === 0 || given.some((token) => tokenTakes(token, file))
}

const typeWords = /(?<![a-z])(ofd|pdf|xml|jpe?g|png|bmp|gif|webp|tiff?|heic|xlsx?|csv|docx?|zip|rar)(?![a-z])/giu
const softWords = /优先|建议|推荐|最好|prefer|recommend/iu

/** Types that the words of a box name as the only ones it takes; empty where they name none. */
function typesInWords(words: string): string[] {
  const sentences = words.split(/[。；;\n]/u).filter((sentence) => !softWords.test(sentence))
  const named = sentences.flatMap((sentence) => [...sentence.matchAll(typeWords)].map(([type]) => type.toLowerCase()))
  if (named.length > 0 && /图片|照片|影像|image|photo/iu.test(words) && !named.some(isPicture)) named.push('jpg', 'png')
  return [...new Set(named)]
}
const isPicture = (type: string) => extensionsOf.picture.includes(type)

function wordsTake(words: string, file: FileFacts): boolean {
  const types = typesInWords(words)
  const kind = kindOf(file)
  if (types.length === 0) return true
  // Who names one kind of picture means that one; a photograph is a JPEG by any ending.
  const own = extensionOf(file.name).replace('jpeg', 'jpg')
  return kind === 'picture' ? types.some((type) => type.replace('jpeg', 'jpg') === own) : types.includes(kind ?? own)
}

const units: Record<string, number> = { k: 1 << 10, m: 1 << 20, g: 1 << 30, 兆: 1 << 20 }
const sizes =
  /(不超过|不得超过|不能超过|不可超过|小于|低于|不大于|最大|限制?|上限|大小|less than|smaller than|up to|max(?:imum)?\.?(?: file)?(?: size)?|within|under|limit|exceed|[≤<＜])[^\d\n]{0,8}?(\d+(?:\.\d+)?)\s*(k|m|g|兆)(?:i?b)?|(\d+(?:\.\d+)?)\s*(k|m|g|兆)(?:i?b)?\s*(?:以内|以下|之内|or less|max)/giu

/** Largest size in bytes that the words of a box allow; undefined where they name none. */
function sizeInWords(words: string): number | undefined {
  const found = [...words.normalize('NFKC').matchAll(sizes)].map((match) => {
    const [number, unit] = [match[2] ?? match[4], (match[3] ?? match[5] ?? 'm').toLowerCase()]
    return Number(number) * (units[unit] ?? 1)
  })
  return found.length > 0 ? Math.min(...found) : undefined
}

const counts =
  /(?:最多|至多|不超过|限|上限|只能)[^\d\n]{0,8}?(\d{1,3})\s*(?:个|张|份|件)|(?:up to|max(?:imum)?(?: of)?|no more than|at most)\s*(\d{1,3})\s*(?:files?|images?|attachments?|items?)/giu

/** How many files the words of a box allow; undefined where they name no number. */
export function countInWords(words: string): number | undefined {
  const found = [...words.normalize('NFKC').matchAll(counts)].map((match) => Number(match[1] ?? match[2]))
  return found.length > 0 ? Math.min(...found) : undefined
}

/** Why a box does not take a file, with what it takes instead; undefined when it does. */
export function refusalOf(
  { accept, words }: { accept: string; words: string },
  file: FileFacts,
): { reason: 'not-accepted' | 'too-large'; detail: string } | undefined {
  if (!acceptTakes(accept, file)) return { reason: 'not-accepted', detail: accept }
  if (!wordsTake(words, file)) return { reason: 'not-accepted', detail: typesInWords(words).join(', ') }
  const most = sizeInWords(words)
  return most !== undefined && file.size > most ? { reason: 'too-large', detail: sizeText(most) } : undefined
}

const sizeText = (bytes: number) =>
  bytes >= 1 << 20 ? `${Math.round((bytes / (1 << 20)) * 10) / 10} MB` : `${Math.round(bytes / (1 << 10))} KB`
