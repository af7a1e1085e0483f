import { chooseOption, hasOwnWords } from '../decide/option-choice.ts'
import type { FillStep } from '../fill-step.ts'
import { followed, gridAround } from '../page/cell-place.ts'
import { press } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { type TextControl, typeText } from '../page/type-text.ts'
import type { FillReason } from '../report.ts'
import { targetKinds } from '../targets.ts'
import { closeCell, openCell } from './cell-editor.ts'
import { chooseIn } from './choose-in-popup.ts'
import { clearButton, clearInPopup, emptyOption } from './clear-in-popup.ts'
import { widgets } from './index.ts'
import { offersText, selectedText, selectText } from './native-select.ts'
import { boxBeside, editorOf } from './open-editors.ts'
import { pickIfUp } from './pick-date.ts'
import { type Popup, popupSince } from './popup.ts'
import { withoutArrow } from './pressable.ts'
import type { Widget } from './widget.ts'

const isText = (editor: Element): editor is TextControl =>
  editor instanceof HTMLInputElement || editor instanceof HTMLTextAreaElement

function shown(cell: Element): string {
  const editor = editorOf(cell)
  if (editor instanceof HTMLSelectElement) return selectedText(editor)
  return editor && isText(editor) ? editor.value : withoutArrow(wordsOf(cell))
}

/** The control that a cell becomes. */
function controlIn(editor: Element) {
  for (const widget of widgets) {
    const root = widget.selector && editor.matches(widget.selector) ? widget.rootOf(editor) : undefined
    if (root) return { root, widget }
  }
  return undefined
}

const isTyped = (editor: Element): editor is TextControl => isText(editor) && !editor.readOnly

/** Whether nothing that is known beforehand empties what is chosen in a cell. */
const staysChosen = (editor: Element, { opens }: Widget) =>
  editor instanceof HTMLSelectElement ? !offersText(editor, '') : opens === true && !isTyped(editor)
/** What was chosen in a cell is not known to be emptied again. */
const chosen = new WeakSet<Element>()

type Control = NonNullable<ReturnType<typeof controlIn>>

/** Whether nothing can be typed into a control, only chosen. */
const isChoice = ({ root, widget }: Control) =>
  widget.opensOnly || root.matches('[role="combobox"]:is(:not(input), [readonly])')

/** Whether a list of the page's own words may come up with a control: behind a box of a sheet, its strict choice. */
const mayList = (control: Control, step: FillStep) =>
  isChoice(control) || ((control.widget.plain || control.widget.suggests) && hasOwnWords(step.target))

/** Writes into the control a cell became; some bring up their list or calendar with it, and a press would close that again. */
async function writeOpened(control: Control, popup: Popup, step: FillStep, text: string) {
  const { root, widget } = control
  if (!mayList(control, step)) return widget.write(root, step, text)
  await waitFor(() => (popup.options().length > 1 ? true : undefined), listed)
  if (targetKinds[step.target] === 'date') return writeDate(control, popup, step, text)
  return popup.options().length < 2 ? widget.write(root, step, text) : chooseFor(step, text, popup, root)
}

async function writeDate({ root, widget }: Control, popup: Popup, step: FillStep, text: string) {
  const picked = await pickIfUp(root, popup, step.value)
  if (picked === undefined) return widget.write(root, step, text)
  return picked ? undefined : 'refused'
}

const chooseFor = ({ target, value, near }: FillStep, text: string, popup: Popup, opener: Element) =>
  chooseIn(popup, opener, { text, choose: (texts) => chooseOption(target, value, texts, near) })

/** Milliseconds in which a cell that was left shows what it holds. */
const drawn = 200
/** Milliseconds in which a list comes up with the control it belongs to. */
const listed = 150

/** Gives up a choice, where the list that came up with the control or comes up for it has a way. */
async function emptyList(editor: Element, popup: Popup): Promise<void> {
  await waitFor(() => (popup.options().length > 1 ? true : undefined), listed)
  const empty = emptyOption(popup)
  const control = controlIn(editor)
  if (empty) press(empty)
  else if (popup.boxes().length === 0 && control && (await clearInPopup(control.root))) return
  // Looking for a way may have left the cell.
  else if (control?.root.isConnected) await control.widget.restore(editor, { shown: '' })
}

/** The button that empties a cell in what came up with its control. */
const emptying = (cell: Element, editor: Element, popup: Popup) =>
  cell.contains(editor)
    ? undefined
    : clearButton({ ...popup, boxes: () => [...popup.boxes(), boxBeside(editor, cell)] })

/** Types what was there before; a cell that stays open by that, as a required one does when empty, keeps what it had. */
async function typeBack(cell: Element, editor: TextControl, before: string): Promise<void> {
  const ours = editor.value
  typeText(editor, before)
  if (!(await closeCell(cell, editor))) typeText(editor, ours)
}

const looksUp = /search|lookup|magnif|browse|f7|🔍/iu
/** Milliseconds in which a lookup answers what was typed. */
const answers = 400

/** Whether the drawing behind a box says that what is typed is looked up. */
function isLookup({ nextElementSibling: next }: Element): boolean {
  return next !== null && looksUp.test(`${next.getAttribute('class')} ${next.textContent}`)
}

/** What came up for a cell outside its table, part of which may only have been drawn anew. */
function besideTable(cell: Element, { boxes, options }: Popup): Popup {
  const isOut = (each: Element) => !gridAround(cell)?.contains(each)
  return { boxes: () => boxes().filter(isOut), options: () => options().filter(isOut) }
}

type Work = (editor: Element, popup: Popup) => Promise<FillReason | undefined>

/** Does something in an opened cell, with what came up for it, and leaves it; or, where no box but a list comes up, in that. */
async function inCell(cell: Element, work: Work, inList?: Work) {
  const now = followed(cell)
  const popup = popupSince(cell)
  const list = besideTable(now(), popup)
  const editor = await openCell(cell, () => (inList && list.options().length > 1 ? now() : undefined))
  if (!editor) return 'refused'
  if (inList && editor === now()) return inList(editor, list)
  const reason = await work(editor, popup)
  // The list of one that is left too soon would come up afterwards, and stay.
  if (isLookup(editor)) await settle(answers)
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
  async write(root, step, text) {
    const inEditor: Work = async (editor, popup) => {
      const control = controlIn(editor)
      if (!control) return 'refused'
      const isOffered = control.widget.suggests && hasOwnWords(step.target)
      if (isOffered || staysChosen(editor, control.widget)) chosen.add(root)
      return writeOpened(control, popup, step, text)
    }
    const inList: Work = async (opener, popup) => {
      chosen.add(root)
      return chooseFor(step, text, popup, opener)
    }
    const now = followed(root)
    const reason = await inCell(root, inEditor, hasOwnWords(step.target) ? inList : undefined)
    if (!reason) await waitFor(() => shown(now()) || undefined, drawn)
    if (chosen.has(root)) chosen.add(now())
    return reason
  },
  canEmpty: async (root) => !chosen.has(root),
  restore: async (root, before) => {
    const now = followed(root)
    await inCell(root, async (editor, popup) => {
      const empty = before.shown === '' ? emptying(now(), editor, popup) : undefined
      if (empty) press(empty)
      else if (editor instanceof HTMLSelectElement) selectText(editor, before.shown)
      else if (isTyped(editor)) await typeBack(root, editor, before.shown)
      else if (before.shown === '') await emptyList(editor, popup)
      return undefined
    })
  },
}
