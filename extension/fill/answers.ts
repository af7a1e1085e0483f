import { CodedError } from '../shell/coded-error.ts'
import { collectBoxes } from './attach/collect-boxes.ts'
import { putFiles } from './attach/put-files.ts'
import { takeOutFiles } from './attach/take-out.ts'
import { collectFields } from './collect/collect.ts'
import { markControls, readControls } from './collect/marked.ts'
import { handlers } from './messages.ts'
import { documentName } from './page/document-name.ts'
import { holdPage, releasePage } from './page/hold-page.ts'
import { hideHighlights, showHighlights } from './preview/highlight.ts'
import { pickControl, stopPicking } from './preview/pick-control.ts'
import { wouldStay } from './preview/would-stay.ts'
import { addRows } from './write/add-rows.ts'
import { forgetRows, noteRows, rowsLeft } from './write/added-rows.ts'
import { forgetBehind, heldBehind } from './write/behind.ts'
import { insertSteps } from './write/insert.ts'
import { leaveCards } from './write/turned-cards.ts'
import { undoFill } from './write/undo.ts'
import { forget, noteOurs } from './write/undo-log.ts'

/** What was planned for a page is never written to the one after it. */
function refuseOther({ url, document }: { url: string; document: string }): void {
  if (url !== location.href || document !== documentName)
    throw new CodedError('page-changed', `${location.href} is not the page that was read`)
}

/** What the injected script answers about forms: read the controls, write the steps, undo them. */
export const fillAnswers = handlers({
  'collect-fields': collectFields,
  'hold-page': holdPage,
  'release-page': releasePage,
  'begin-fill': () => {
    hideHighlights()
    forget()
    forgetRows()
    forgetBehind()
  },
  'add-rows': addRows,
  'end-fill': () => {
    noteOurs()
    noteRows()
    leaveCards()
  },
  'fill-fields': (request) => {
    refuseOther(request)
    return insertSteps(request.steps)
  },
  'collect-boxes': collectBoxes,
  'attach-files': (request) => {
    refuseOther(request)
    return putFiles(request)
  },
  'detach-files': takeOutFiles,
  'mark-controls': markControls,
  'read-controls': readControls,
  'undo-fill': undoFill,
  'rows-left': rowsLeft,
  'held-behind': heldBehind,
  'show-preview': showHighlights,
  'would-stay': wouldStay,
  'pick-control': pickControl,
  'stop-picking': stopPicking,
})
