import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults } from './panel/accessibility.ts'
import { pageStates } from './panel/panel-states.ts'
import { openStage, type Stage } from './panel/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

describe.each(Object.keys(pageStates))('the page %s', (name) => {
  test('is accessible in both colours', async () => {
    const page = await stage.show(pageStates[name]!)
    await page.setViewportSize({ width: 1100, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await accessibilityFaults(page)).toEqual([])
    }
    await page.close()
  })
})
