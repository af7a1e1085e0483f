import { anyEnding, endingIn, typeOfEnding } from '../../../shared/file-endings.ts'
import { sizeInWords, sizeText } from './limits-in-words.ts'

/** Kinds of original, the most trusted first: what the tax bureau issued before a picture of it. */
export const originalKinds = ['ofd', 'pdf', 'xml', 'picture'] as const
export type OriginalKind = (typeof originalKinds)[number]

/** A file as far as a box may care. */
export interface FileFacts {
  name: string
  /** As told by the bytes. */
  mediaType: string
  /** Bytes. */
  size: number
}

/** What kind of original a file is; undefined for what is none. */
export function kindOf({ mediaType }: Pick<FileFacts, 'mediaType'>): OriginalKind | undefined {
  if (mediaType.startsWith('image/')) return 'picture'
  return (['ofd', 'pdf', 'xml'] as const).find((kind) => mediaType.endsWith(`/${kind}`))
}

/** Two endings, or two halves of a media type, that mean the same: jpg and jpeg. */
const isAlike = (one: string, other: string) => (typeOfEnding(one) ?? one) === (typeOfEnding(other) ?? other)

function tokenTakes(token: string, { name, mediaType }: FileFacts): boolean {
  if (token === '*' || token === '*/*') return true
  if (token.startsWith('.')) return isAlike(token.slice(1), endingIn(name))
  if (token.endsWith('/*')) return mediaType.startsWith(token.slice(0, -1))
  return isAlike(token.split('/')[1] ?? '', mediaType.split('/')[1] ?? '')
}

/** Whether an `accept` lets a file through; an empty one lets all. */
function acceptTakes(accept: string, file: FileFacts): boolean {
  const given = accept
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean)
  return given.length === 0 || given.some((token) => tokenTakes(token, file))
}

const typeWords = new RegExp(`(?<![a-z])(?:${anyEnding})(?![a-z])`, 'giu')
const softWords = /优先|建议|推荐|最好|prefer|recommend/iu

/** Types that the words of a box name as the only ones it takes; empty where they name none. */
function typesInWords(words: string): string[] {
  const sentences = words.split(/[。；;\n]/u).filter((sentence) => !softWords.test(sentence))
  const named = sentences.flatMap((sentence) => [...sentence.matchAll(typeWords)].map(([type]) => type.toLowerCase()))
  if (named.length > 0 && /图片|照片|影像|image|photo/iu.test(words) && !named.some(isPicture)) named.push('jpg', 'png')
  return [...new Set(named)]
}
const isPicture = (type: string) => typeOfEnding(type)?.startsWith('image/') ?? false

function wordsTake(words: string, file: FileFacts): boolean {
  const types = typesInWords(words)
  const kind = kindOf(file)
  // Who names one kind of picture means that one.
  const own = kind === undefined || kind === 'picture' ? endingIn(file.name) : kind
  return types.length === 0 || types.some((type) => isAlike(type, own))
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
