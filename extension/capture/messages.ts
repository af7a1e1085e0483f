import type { Place } from '../inbox/captured-file.ts'
import { messenger } from '../shell/messaging.ts'
import type { FrameItems, Ticked } from './collect/page-item.ts'
import type { PictureTarget } from './page/picture.ts'
import type { FetchedBytes } from './page/picture-bytes.ts'
import type { Shown } from './page/show-picture.ts'
import type { Framed } from './region/region.ts'

/** What is said while something is captured; each message is answered in exactly one context. */
export interface CaptureMessages {
  /** Content script: the bytes of a picture of this frame, as far as the page itself has a way to them. */
  'read-picture': (target: PictureTarget) => FetchedBytes
  /** Content script: the bytes behind a link, as far as the page itself may fetch them. */
  'read-link': (address: string) => FetchedBytes
  /** Content script: pictures and links of this frame that invoices may be in. */
  'list-items': () => FrameItems
  /** Content script: covers the frame with an empty window; `show-part` and `hide-picture` follow. */
  'show-picture': (target: PictureTarget) => Shown
  /** Content script: shows the picture in the window, beginning with this pixel of it. */
  'show-part': (start: { left: number; top: number }) => void
  /** Content script: gives the page back as it was. */
  'hide-picture': () => void
  /** Content script: lets the person frame a region as the hint says; 'file' when the tab shows a file, not a page. */
  'start-region': (hint: string) => 'started' | 'file'
  /** Content script: what was framed last, as the window is at this moment. */
  'measure-region': () => Framed
  /** Background, asked by a page about itself: cuts what was framed out of the visible tab and captures it. */
  'capture-region': () => void
  /** Background: captures the picture the person clicked while framing; its address, '' when it has none. */
  'capture-picked': (address: string) => void
  /** Background: captures the visible part of a tab. */
  'capture-visible': (place: Place) => void
  /** Background: captures what the person ticked in the list of a page, a few at a time. */
  'take-ticked': (place: Place, ticked: Ticked[]) => void
  /** Background: begins framing in a tab. */
  'frame-region': (place: Place) => void
  /** Background: opens the panel beside a tab; only within a click or key press of the person. */
  'show-panel': () => void
}

export const { ask, askFrame, handlers } = messenger<CaptureMessages>()
