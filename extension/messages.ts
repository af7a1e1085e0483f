import type { Place } from './capture/captured-file.ts'
import type { PictureTarget } from './capture/page/picture.ts'
import type { FetchedBytes } from './capture/page/picture-bytes.ts'
import type { Shown } from './capture/page/show-picture.ts'
import type { Framed } from './capture/region/region.ts'
import type { FillRequest, StepResult } from './fill/fill-step.ts'
import type { Highlight } from './fill/preview/highlight.ts'
import type { FieldSnapshot, FrameSnapshot } from './fill/snapshot.ts'
import type { Undone } from './fill/undone.ts'

/**
 * What extension contexts ask of each other: name → function. The argument is what is sent, the return what comes
 * back. Stages add their functions by extending this one interface; each is answered in exactly one context.
 */
export interface Messages {
  ping: () => true
  /** Content script: the bytes of a picture of this frame, as far as the page itself has a way to them. */
  'read-picture': (target: PictureTarget) => FetchedBytes
  /** Content script: the bytes behind a link, as far as the page itself may fetch them. */
  'read-link': (address: string) => FetchedBytes
  /** Content script: covers the frame with an empty window; `show-part` and `hide-picture` follow. */
  'show-picture': (target: PictureTarget) => Shown
  /** Content script: shows the picture in the window, beginning with this pixel of it. */
  'show-part': (start: { left: number; top: number }) => void
  /** Content script: gives the page back as it was. */
  'hide-picture': () => void
  /** Content script: lets the person frame a region as the hint says; 'file' when the tab shows a file, not a page. */
  'start-region': (place: Place, hint: string) => 'started' | 'file'
  /** Content script: what was framed last, as the window is at this moment. */
  'measure-region': () => Framed
  /** Background: cuts what was framed out of the visible tab and captures it. */
  'capture-region': (place: Place) => void
  /** Background: captures the picture the person clicked while framing; its address, '' when it has none. */
  'capture-picked': (place: Place, address: string) => void
  /** Background: captures the visible part of a tab. */
  'capture-visible': (place: Place) => void
  /** Background: begins framing in a tab. */
  'frame-region': (place: Place) => void
  /** Background: opens the panel beside a tab; only within a click or key press of the person. */
  'show-panel': (place: Place) => void
  /** Content script: every control of this frame that a person can see. */
  'collect-fields': () => FrameSnapshot
  /** Content script: frames these controls with what would be written; an empty list takes the frames away. */
  'show-preview': (highlights: Highlight[]) => void
  /** Content script: the control the person clicks next; undefined when they press Escape. */
  'pick-control': (prompt: string) => FieldSnapshot | undefined
  'stop-picking': () => void
  /** Content script: a new fill begins; what earlier ones wrote can no longer be undone. */
  'begin-fill': () => void
  /** Content script: presses the add button of the list this control stands in; answers how many rows came. */
  'add-rows': (request: { control: string; count: number }) => number
  /** Content script: writes the steps, reads back. Throws 'page-changed' when the frame shows another page now. */
  'fill-fields': (request: FillRequest) => StepResult[]
  /** Content script: marks the roots of these controls with an attribute, and no others. */
  'mark-controls': (ids: string[]) => void
  /** Content script: what these controls hold now; those that left the page are missing. */
  'read-controls': (ids: string[]) => Record<string, string>
  /** Content script: puts every control the last fill wrote back. */
  'undo-fill': () => Undone[]
}

export type MessageName = keyof Messages
export type Answer<Name extends MessageName> = Awaited<ReturnType<Messages[Name]>>
/** Handlers of one context: any subset of the messages, synchronous or not. */
export type Handlers = {
  [Name in MessageName]?: (...sent: Parameters<Messages[Name]>) => Answer<Name> | Promise<Answer<Name>>
}
