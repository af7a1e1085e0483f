import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTurn } from '../turn.ts'
import { accessibilityFaults } from './panel/accessibility.ts'
import { doubleTextSize } from './panel/large-text.ts'
import { layoutFaults } from './panel/layout-faults.ts'
import { type PanelState, pageStates, panelStates } from './panel/panel-states.ts'
import { openStage, type Stage } from './panel/stage.ts'

const languages = ['zh_CN', 'en'] as const
/** A page beside an open panel is neither wide nor narrow. */
const widthsOf = ({ page }: PanelState) => (page === 'popup.html' ? [360] : page ? [360, 720, 900] : [360, 720])
const states = Object.entries({ ...panelStates, ...pageStates })

const heighten = (page: Page, width: number) => page.setViewportSize({ width, height: 900 })

describe.each(languages)('in %s', (language) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage({ language })
  })
  afterAll(() => stage?.close())

  // One test a state: opening it takes longer than looking at it.
  test.each(inTurn(states, languages.indexOf(language)))(
    '%s: accessible in both colours; nothing overlaps, is cut off or scrolls sideways, at any text size',
    async (_name, state) => {
      const page = await stage.show(state)
      for (const width of widthsOf(state)) {
        await heighten(page, width)
        expect(await layoutFaults(page)).toEqual([])
      }
      // A popup grows with its text, up to what browsers allow; a panel is as wide as the person left it.
      await heighten(page, state.page === 'popup.html' ? 800 : 360)
      // What is written for those who cannot see has the same names in the same places in both languages.
      if (language === 'zh_CN') {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        expect(await accessibilityFaults(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        expect(await accessibilityFaults(page, 'colours')).toEqual([])
      }
      await doubleTextSize(page)
      await expect.poll(() => layoutFaults(page)).toEqual([])
      await page.close()
    },
  )
})
