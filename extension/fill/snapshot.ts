/** Where a text near a control was found, the most trusted first. */
const labelPlaces = [
  'label', // <label> of the control
  'labelledby', // aria-labelledby
  'column', // header of the control's table column
  'before', // text before the control, up to the previous control
  'aria', // aria-label
  'after', // text after the control, when nothing stands before it
  'near', // the text that stands where a label would, where nothing in the markup names the control
  'placeholder',
  'title',
  'name', // name, id, data-field …: what programmers call it
] as const
export type LabelPlace = (typeof labelPlaces)[number]

export interface LabelText {
  text: string
  place: LabelPlace
}

/**
 * How a control takes its value: typed text; one option of a list; a date; a figure; one of several radio buttons or
 * checkboxes; a tick.
 */
export type ControlKind = 'text' | 'date' | 'number' | 'choice' | 'tick'

export interface ControlOption {
  text: string
  value: string
}

/** What is known of one control of a page: plain data, so that everything decided about it can be tested without a page. */
export interface FieldSnapshot {
  /** Names the control within its frame until the page is left. */
  id: string
  kind: ControlKind
  /** How it is written: `native`, `editable`, or the row of a kit, e.g. `element-plus select`. */
  widget: string
  labels: LabelText[]
  /** Which of the boxes it is that stand together behind one label: 金额/税额 □ / □. */
  shares?: { index: number; count: number; label: LabelText }
  /** Headings above it, the nearest first. */
  sections: string[]
  /** Which form, dialog or card of the frame it stands in; controls of one group belong together. */
  group: string
  /**
   * Row of a table or card of a list, counted from 0, with the invoice's number that it shows without a box, and those
   * that rows beside it show which have no box at all; absent outside of both.
   */
  row?: { list: string; index: number; shows?: string; listed?: readonly string[] }
  /** Where it stands on the page, if only its place tells what it is for. */
  stands?: { left: number; top: number }
  /** Texts that stand around a value: units such as 元, 万元, %. */
  unit?: string
  inputType: string
  placeholder?: string
  pattern?: string
  /** What the page says once for all its dates of how they are written. */
  dateNote?: string
  maxLength?: number
  minimum?: number
  maximum?: number
  step?: number
  /** Options known without opening anything; absent when the list must be opened first. */
  options?: ControlOption[]
  /** What it holds now, as the person reads it. */
  value: string
  /** True when what it holds is the page's own starting value and no person typed it. */
  untouched: boolean
  /** Set where it shows the day of today, with which many pages begin a date. */
  today?: true
  /** Why it is not to be written, if so. */
  barred?: 'hidden' | 'disabled' | 'readonly' | 'search' | 'secret' | 'payment' | 'captcha'
  /** CSS path from the frame's document (or shadow root), for rules and reports. */
  path: string
}

/** A list without a row yet: what its rows will ask for is known by the head alone, and without one shows with the first. */
export interface EmptyList {
  /** Names the list within its frame. */
  id: string
  /** The names of its columns; none of a list of cards. */
  heads: string[]
  sections: string[]
  group: string
  /** The only form of the page, where the list stands in none. */
  beside?: string
  /** Numbers of invoices that its rows show already. */
  listed?: readonly string[]
}

/** What is known of one frame of a page. */
export interface FrameSnapshot {
  url: string
  /** Names the document; another one at the same address has another. */
  document: string
  /** Title and main headings. */
  titles: string[]
  controls: FieldSnapshot[]
  emptyLists: EmptyList[]
  /** Addresses of visible frames inside, so that the ones never looked at can be named. */
  children: string[]
}
