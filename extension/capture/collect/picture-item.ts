import { isShown } from './is-shown.ts'
import { fileNameIn, nameInAddress, sizeIn } from './item-words.ts'
import type { PageItem } from './page-item.ts'
import { longestRow, said, tidy, wordsAround } from './words-around.ts'

/** Smaller pictures are icons. */
const smallest = 120

const thumbnailSide = 96

/** A small copy; pixels of another site's picture cannot be read. */
function thumbnailOf(image: HTMLImageElement): string | undefined {
  const scale = thumbnailSide / Math.max(image.naturalWidth, image.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/jpeg', 0.7)
  } catch {
    return undefined
  }
}

export function pictureOf(image: HTMLImageElement): PageItem | undefined {
  const { naturalWidth: width, naturalHeight: height } = image
  const address = image.currentSrc || image.src
  if (!address || Math.min(width, height) < smallest || !isShown(image)) return undefined
  const words = tidy(`${said(image)} ${wordsAround(image)}`).slice(0, longestRow)
  const name = nameInAddress(address) ?? (fileNameIn(words) || tidy(image.alt).slice(0, 80) || 'image')
  const size = sizeIn(words)
  const thumbnail = thumbnailOf(image)
  return {
    kind: 'picture',
    address,
    name,
    words,
    width,
    height,
    ...(size === undefined ? {} : { size }),
    ...(thumbnail ? { thumbnail } : {}),
  }
}
