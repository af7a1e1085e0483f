import { askFrames, type ToldFrame } from '../ask-frames.ts'
import { askFrame } from '../messages.ts'
import type { BoxSnapshot } from './upload-box.ts'

export type BoxFrame = ToldFrame<BoxSnapshot>

/** Every frame of a tab that may be touched, with the places in it that take files. */
export const boxFrames = (tabId: number): Promise<BoxFrame[]> =>
  askFrames(tabId, (frame) => askFrame(frame, 'collect-boxes'))
