import { fillPage, undoPage } from '../../extension/fill/fill.ts'
import { openFrames } from '../../extension/fill/frames.ts'
import { endPreview, previewPage } from '../../extension/fill/preview/preview-page.ts'
import { siteRules } from '../../extension/fill/sites/site-rules.ts'
import { teachField } from '../../extension/fill/sites/teach.ts'

/** The extension's own fill functions, handed to scripts and tests that run inside one of its pages. */
const fill = { fillPage, undoPage, openFrames, previewPage, endPreview, teachField, siteRules }

export type FillFunctions = typeof fill

Object.assign(globalThis, { fill })
