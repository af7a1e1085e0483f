import { askFrames, type ToldFrame } from './ask-frames.ts'
import { askFrame } from './messages.ts'
import type { EmptyList, FieldSnapshot, FrameSnapshot } from './snapshot.ts'

/** A frame of a tab that answers, with its controls. */
export type OpenFrame = ToldFrame<FrameSnapshot>

/** Injects the script into every frame of a tab that may be touched, and reads their controls. */
export const openFrames = (tabId: number): Promise<OpenFrame[]> =>
  askFrames(tabId, (frame) => askFrame(frame, 'collect-fields'))

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : undefined)

/** Visible frames of other sites that gave no answer because they were not permitted. */
export function framesLeftOut(frames: readonly { snapshot: Pick<FrameSnapshot, 'url' | 'children'> }[]): string[] {
  const answered = new Set(frames.map(({ snapshot }) => originOf(snapshot.url)))
  const children = frames.flatMap(({ snapshot }) => snapshot.children)
  return [...new Set(children)].filter((url) => /^https?:/.test(url) && !answered.has(originOf(url)))
}

/** A control's frame, and its name within the frame. */
export function idWithin(id: string): { frameId: number; id: string } {
  const slash = id.indexOf('/')
  return { frameId: Number(id.slice(0, slash)), id: id.slice(slash + 1) }
}

/** All controls of a page; names carry their frame so that one plan covers all. */
export const controlsOf = (frames: readonly OpenFrame[]): FieldSnapshot[] =>
  frames.flatMap(({ frameId, snapshot }) =>
    snapshot.controls.map((control) => ({
      ...control,
      id: `${frameId}/${control.id}`,
      group: `${frameId}/${control.group}`,
    })),
  )

/** All lists of a page that have no row yet, named in the same way. */
export const emptyListsOf = (frames: readonly OpenFrame[]): EmptyList[] =>
  frames.flatMap(({ frameId, snapshot }) =>
    snapshot.emptyLists.map(({ beside, ...list }) => ({
      ...list,
      id: `${frameId}/${list.id}`,
      group: `${frameId}/${list.group}`,
      ...(beside && { beside: `${frameId}/${beside}` }),
    })),
  )
