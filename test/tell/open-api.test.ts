import { createConfig, lintFromString } from '@redocly/openapi-core'
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { expect, test } from 'vitest'
import * as audit from '../../shared/api/audit.ts'
import { jsonSchema } from '../../shared/api/json-schema.ts'
import * as problem from '../../shared/api/problem.ts'
import * as products from '../../shared/api/products.ts'
import * as readiness from '../../shared/api/readiness.ts'
import * as recognize from '../../shared/api/recognize.ts'
import * as tokens from '../../shared/api/tokens.ts'
import * as usage from '../../shared/api/usage.ts'
import * as verify from '../../shared/api/verify.ts'
import * as told from '../../shared/verification/told.ts'
import { answerSchema } from '../../worker/providers/vision/prompt.ts'
import { openApi } from '../../worker/tell/open-api.ts'

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'
const schemas = Object.entries({
  answerSchema,
  ...audit,
  ...problem,
  ...products,
  ...readiness,
  ...recognize,
  ...told,
  ...tokens,
  ...usage,
  ...verify,
}).flatMap(([name, value]): [string, v.GenericSchema][] => (isSchema(value) ? [[name, value]] : []))

test.each(schemas)('%s is described as valibot’s own converter describes it', (_name, schema) => {
  const { $schema: _, ...described } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  expect(jsonSchema(schema)).toEqual(described)
})

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
