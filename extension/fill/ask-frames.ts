import { inject } from '../shell/inject.ts'

interface Frame {
  tabId: number
  frameId: number
}

/** A frame of a tab that answers, with what is in it. */
export interface ToldFrame<Snapshot> extends Frame {
  snapshot: Snapshot
}

/** Injects the script into every frame of a tab that may be touched, and has each tell what is in it. */
export async function askFrames<Snapshot>(
  tabId: number,
  ask: (frame: Frame) => Promise<Snapshot>,
): Promise<ToldFrame<Snapshot>[]> {
  /** Frames that cannot be asked (gone meanwhile, or showing a file viewer) are left out, except the page itself. */
  const look = async (frameId: number) => {
    try {
      return { tabId, frameId, snapshot: await ask({ tabId, frameId }) }
    } catch (error) {
      if (frameId === 0) throw error
      return undefined
    }
  }
  const frames = await Promise.all((await inject(tabId, 'no-permission')).map(look))
  return frames.filter((frame) => frame !== undefined)
}
