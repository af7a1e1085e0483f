import { messenger } from '../shell/messaging.ts'
import type { PutResult } from './attach/put-files.ts'
import type { TakenOut } from './attach/take-out.ts'
import type { AttachRequest, BoxSnapshot } from './attach/upload-box.ts'
import type { FillRequest, StepResult } from './fill-step.ts'
import type { ModelAction } from './page/mark.ts'
import type { Highlight } from './preview/highlight.ts'
import type { Attempt } from './report.ts'
import type { FieldSnapshot, FrameSnapshot } from './snapshot.ts'
import type { Undone } from './undone.ts'
import type { AddedRows } from './write/added-rows.ts'

/** What is asked of the content script about a page's forms. */
export interface FillMessages {
  /** every control of this frame that a person can see. */
  'collect-fields': () => FrameSnapshot
  /** frames these controls with what would be written; an empty list takes the frames away. */
  'show-preview': (highlights: Highlight[]) => void
  /** those of these controls that undo could not empty again, known without touching any. */
  'would-stay': (ids: readonly string[]) => string[]
  /** the control the person clicks next; undefined when they press Escape. */
  'pick-control': (prompt: string) => FieldSnapshot | undefined
  'stop-picking': () => void
  /** until the page is released, nothing can send its forms or leave it. */
  'hold-page': () => void
  /** answers what was held up. */
  'release-page': () => Attempt[]
  /** a new fill begins; what earlier ones wrote can no longer be undone. */
  'begin-fill': () => void
  /** everything is written: what the controls hold now is what an undo takes back. */
  'end-fill': () => void
  /**
   * presses the add button of the list this control stands in; answers how many rows came, and what was not pressed. One
   * that takes its rows in a dialog is asked for that by itself, once all else is written; one that is to take over what
   * was entered beside it, by the number that it then shows.
   */
  'add-rows': (request: { control: string; count: number; dialog?: true; taking?: string }) => AddedRows
  /** writes the steps, reads back. Throws 'page-changed' when the frame shows another page now. */
  'fill-fields': (request: FillRequest) => StepResult[]
  /** marks the roots of these controls, and no others, with what is to be done to their models. */
  'mark-controls': (marks: { ids: string[]; action: ModelAction }) => void
  /** what these controls hold now; those that left the page are missing. */
  'read-controls': (ids: string[]) => Record<string, string>
  /** every place of this frame that takes files. */
  'collect-boxes': () => BoxSnapshot
  /** puts files into a box, reads back. Throws 'page-changed' when the frame shows another page now. */
  'attach-files': (request: AttachRequest) => PutResult[]
  /** removes every file that was attached in this frame. */
  'detach-files': () => TakenOut[]
  /** puts every control the last fill wrote back. */
  'undo-fill': () => Undone[]
  /** controls that show what they did before while the original behind them holds something else: what that is. */
  'held-behind': (ids: readonly string[]) => Record<string, string>
  /** how many added rows the undo left. */
  'rows-left': () => number
}

export const { askFrame, handlers } = messenger<FillMessages>()
