import { fillPage, undoPage } from '../../extension/fill/fill.ts'
import { openFrames } from '../../extension/fill/frames.ts'

/** The extension's own fill functions, handed to scripts and tests that run inside one of its pages. */
const fill = { fillPage, undoPage, openFrames }

export type FillFunctions = typeof fill

Object.assign(globalThis, { fill })
