import { followed } from '../page/cell-place.ts'
import { wordsOf } from '../page/text.ts'
import { type TextControl, typeText } from '../page/type-text.ts'
import type { FillReason } from '../report.ts'
import { closeCell, editorOf, openCell } from './cell-editor.ts'
import { widgets } from './index.ts'
import { offersText, selectText } from './native-select.ts'
import type { Widget } from './widget.ts'

const isText = (editor: Element): editor is TextControl =>
  editor instanceof HTMLInputElement || editor instanceof HTMLTextAreaElement

function shown(cell: Element): string {
  const editor = editorOf(cell)
  return editor && isText(editor) ? editor.value : wordsOf(cell)
}

/** The control that a cell becomes. */
function controlIn(editor: Element) {
  for (const widget of widgets) {
    const root = widget.selector && editor.matches(widget.selector) ? widget.rootOf(editor) : undefined
    if (root) return { root, widget }
  }
  return undefined
}

/** What was chosen in a cell is not known to be emptied again. */
const chosen = new WeakSet<Element>()

/** Does something in an opened cell and leaves it. */
async function inCell(cell: Element, work: (editor: Element) => Promise<FillReason | undefined>) {
  const now = followed(cell)
  const editor = await openCell(cell)
  if (!editor) return 'refused'
  const reason = await work(editor)
  await closeCell(now(), editor)
  return reason
}

/** A cell of a table that shows a value and becomes a control when it is pressed. */
export const cell: Widget = {
  name: 'cell',
  inTable: true,
  // It may become a list, which shows the words of an option for ours.
  suggests: true,
  kind: () => 'text',
  rootOf: () => undefined,
  inputOf: (root) => root,
  hold: (root) => ({ shown: shown(root) }),
  write: (root, step, text) =>
    inCell(root, async (editor) => {
      const control = controlIn(editor)
      if (!control) return 'refused'
      if (control.widget.opensOnly || (editor instanceof HTMLSelectElement && !offersText(editor, ''))) chosen.add(root)
      return control.widget.write(control.root, step, text)
    }),
  canEmpty: async (root) => !chosen.has(root),
  async restore(root, before) {
    await inCell(root, async (editor) => {
      if (editor instanceof HTMLSelectElement) selectText(editor, before.shown)
      else if (isText(editor) && !editor.readOnly) typeText(editor, before.shown)
      return undefined
    })
  },
}
