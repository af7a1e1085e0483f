import { word } from '../words/words.ts'
import { ChooseFiles } from './choose-files.tsx'

/** What to do when there is no invoice yet. */
export function Empty({ onFiles }: { onFiles: (files: File[]) => void }) {
  return (
    <div class="empty">
      <svg viewBox="0 0 96 72" aria-hidden="true" class="empty-picture">
        <rect x="14" y="8" width="68" height="50" rx="3" />
        <path d="M24 20h26M24 29h18M24 38h22M58 46h14M62 18h10v10H62z" />
        <path class="frame" d="M4 18V4h14M78 4h14v14M92 54v14H78M18 68H4V54" />
      </svg>
      <h1>{word('empty_title')}</h1>
      <ol>
        <li>{word('empty_right_click')}</li>
        <li>{word('empty_drop')}</li>
        <li>{word('empty_paste')}</li>
      </ol>
      <ChooseFiles onFiles={onFiles} primary />
    </div>
  )
}
