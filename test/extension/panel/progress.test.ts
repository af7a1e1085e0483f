import { expect, test } from 'vitest'
import { progressSteps } from '../../../extension/panel/progress.tsx'

const states = (stage: Parameters<typeof progressSteps>[0]) => progressSteps(stage).map(({ state }) => state)

test('the stored original is done from the first moment on', () => {
  expect(states('captured')).toEqual(['done', 'now', 'later', 'later'])
})

test('a step is done when the next one has begun', () => {
  expect(states('asking')).toEqual(['done', 'done', 'done', 'now'])
})
