import { collectPage } from '../../extension/capture/collect/collect-page.ts'

/** The extension's own function, handed to scripts and tests that run inside one of its pages. */
Object.assign(globalThis, { collectPage })
