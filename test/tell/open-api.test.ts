import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { openApi } from '../../worker/tell/open-api.ts'

test('the interface’s own description passes its linter', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: JSON.stringify(openApi()), config })
  expect(problems.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`)).toEqual([])
})

test('a picture is taken only as what some product reads', () => {
  const { post } = openApi().paths['/v1/recognize']
  const taken = Object.keys(post.requestBody.content)
  expect(taken).toEqual(['image/png', 'image/jpeg', 'application/pdf', 'image/bmp', 'image/tiff'])
})
