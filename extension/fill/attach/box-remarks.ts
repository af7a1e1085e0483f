import { anyEnding } from '../../../shared/file-endings.ts'
import { canBeSeen } from '../page/seen.ts'
import { parentOf } from '../page/walk.ts'
import type { Box } from './find-boxes.ts'

const longest = 300
const fileNames = new RegExp(String.raw`[^\s/\\:*?"<>|]+\.(?:${anyEnding})(?![a-z])`, 'giu')

/** The words in an element that a person reads, without names of files it lists. */
const wordsIn = (element: Element) =>
  ((element as HTMLElement).innerText ?? element.textContent ?? '')
    .replace(fileNames, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
    .slice(0, longest)

/** What stands behind a box, within its own part of the page: remarks on types, size and number. */
export function remarks(box: Box, area: Element): string {
  const texts = [wordsIn(box.owner)]
  for (let at: Element | undefined = box.owner; at && at !== area; at = parentOf(at))
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (canBeSeen(next)) texts.push(wordsIn(next))
  return [...new Set(texts)].filter(Boolean).join('\n').slice(0, longest)
}
