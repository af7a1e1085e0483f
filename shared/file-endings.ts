import type { MediaType } from './document.ts'

/** How the name of a file of each type ends, the usual ending first. */
export const endingsOf: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/xml': ['xml'],
  'application/zip': ['zip'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
  'image/gif': ['gif'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic'],
}

/** Endings of files that a person can bring. */
export const takenEndings: readonly string[] = Object.values(endingsOf).flat()

/** Endings of other documents and archives that pages list beside them. */
export const otherEndings: readonly string[] = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'csv', 'rar', '7z']

/** Every one of these endings, as an alternative of a pattern. */
export const anyEnding = [...takenEndings, ...otherEndings].join('|')

const types = new Map(
  (Object.keys(endingsOf) as MediaType[]).flatMap((type) => endingsOf[type].map((ending) => [ending, type] as const)),
)

/** The ending of a file's name, in small letters; empty where it has none. */
export const endingIn = (name: string): string => /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

/** What a file is by an ending, which may be written in several ways (`jpg`, `jpeg`); undefined for any other. */
export const typeOfEnding = (ending: string): MediaType | undefined => types.get(ending.toLowerCase())
