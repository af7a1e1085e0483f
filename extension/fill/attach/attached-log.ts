/** A file of ours that a box of this page took. */
export interface Attached {
  box: string
  file: string
  /** The page's own entry for it. */
  item?: Element
}

const log: Attached[] = []

export const noteAttached = (attached: Attached) => void log.push(attached)

/** What was attached, the last first. */
export const attachedHere = (): readonly Attached[] => log.toReversed()

export const forgetAttached = (done: Attached) => void log.splice(log.indexOf(done), 1)
