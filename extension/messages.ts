import type { FetchedBytes } from './capture/element-bytes.ts'
import type { VisiblePart } from './capture/locate-image.ts'
import type { FillRequest, StepResult } from './fill/fill-step.ts'
import type { FrameSnapshot } from './fill/snapshot.ts'
import type { Undone } from './fill/undone.ts'

/**
 * What extension contexts ask of each other: name → function. The argument is what is sent, the return what comes
 * back. Stages add their functions by extending this one interface; each is answered in exactly one context.
 */
export interface Messages {
  ping: () => true
  /** Content script: the bytes of a picture of this frame, as far as the page itself has a way to them. */
  'read-element-bytes': (address: string) => FetchedBytes
  /** Content script: where a picture stands in the viewport, after scrolling it into view. */
  'locate-image': (address: string) => VisiblePart
  /** Content script: every control of this frame that a person can see. */
  'collect-fields': () => FrameSnapshot
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
