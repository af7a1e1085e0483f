import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collectReasons } from '../../../extension/capture/collect/judge-item.ts'
import { proofs } from '../../../extension/check/prove.ts'
import { attachReasons } from '../../../extension/fill/attach/attach-report.ts'
import { fillReasons } from '../../../extension/fill/report.ts'
import { targetKinds } from '../../../extension/fill/targets.ts'
import { leftOutReasons, stages } from '../../../extension/inbox/job.ts'
import { localProblemCodes } from '../../../extension/inbox/problem.ts'
import { cloudUses } from '../../../extension/settings/settings.ts'
import { keyOf } from '../../../extension/words/words.ts'
import { problemCodes } from '../../../shared/api/problem-codes.ts'
import { invoiceFields } from '../../../shared/invoice.ts'
import { invoiceTypes } from '../../../shared/invoice-type.ts'
import { productIds } from '../../../shared/products.ts'
import { sources } from '../../../shared/recognition.ts'
import { root, sourceFiles } from '../../source-files.ts'

type Messages = Record<string, { message: string }>
const messages = (locale: string): Messages =>
  JSON.parse(readFileSync(join(root, `extension/_locales/${locale}/messages.json`), 'utf8'))
const chinese = messages('zh_CN')
const english = messages('en')

/** Families of keys, one per id of a list in the code. */
const families: Record<string, readonly string[]> = {
  field: Object.keys(targetKinds),
  expected: Object.values(invoiceFields),
  type: invoiceTypes,
  source: [...sources, 'person'],
  stage: stages,
  problem: [...problemCodes, ...localProblemCodes, 'bad-address'],
  remedy: [...problemCodes, ...localProblemCodes, 'bad-address'],
  left_out: leftOutReasons,
  fill_reason: fillReasons,
  attach_reason: attachReasons,
  collect_reason: collectReasons,
  product: productIds,
  proof: proofs,
  cloud_use: cloudUses,
  cloud_use_hint: cloudUses,
}
const required: string[] = Object.entries(families).flatMap(([family, ids]) => ids.map((id) => keyOf(family, id)))

test.each([
  ['zh_CN', chinese],
  ['en', english],
])('%s has a word for every field, type, source, stage, problem and reason', (_, words) => {
  expect([...new Set(required)].filter((key) => !words[key]?.message)).toEqual([])
})

describe('every word is used', () => {
  const files = sourceFiles().filter((file) => file.startsWith('extension/'))
  const code = [...files, 'manifest.json'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  /** `keyOf('group', …)` and `wordIfAny('fill_problem', …)` use every key of their family. */
  const usedFamilies = [...code.matchAll(/(?:keyOf|wordIfAny)\(\s*'(\w+)'/g)].map((match) => `${match[1]}_`)
  const isUsed = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`__MSG_${key}__`) ||
    usedFamilies.some((family) => key.startsWith(family))

  test('remove the ones nobody asks for', () => {
    expect(Object.keys(chinese).filter((key) => !isUsed(key))).toEqual([])
  })

  test('a family does not keep words of ids that are gone', () => {
    const listed = Object.keys(families).map((family) => `${family}_`)
    const inFamily = (key: string) => listed.some((family) => key.startsWith(family))
    const gone = Object.keys(chinese).filter((key) => inFamily(key) && !required.includes(key))
    expect(gone).toEqual([])
  })
})

describe('every word is translated', () => {
  /** Names that are written alike in both languages. */
  const alike = ['source_xml', 'source_ofd']
  const han = /\p{Script=Han}/u
  /** Words that are quoted as they stand on the invoice. */
  const quotesChinese = ['expected_rate']

  test('English words hold no Chinese', () => {
    const untranslated = Object.entries(english)
      .filter(([key, { message }]) => han.test(message) && !quotesChinese.includes(key))
      .map(([key]) => key)
    expect(untranslated).toEqual([])
  })

  test('Chinese words are not left in English', () => {
    const untranslated = Object.entries(chinese)
      .filter(([key, { message }]) => !han.test(message) && !alike.includes(key))
      .map(([key]) => key)
    expect(untranslated).toEqual([])
  })

  test('both languages speak of the same things: $1, $2 …', () => {
    const places = (message = '') => [...message.matchAll(/\$\d/g)].map(([place]) => place).toSorted()
    const differing = Object.keys(chinese).filter(
      (key) => places(chinese[key]?.message).join() !== places(english[key]?.message).join(),
    )
    expect(differing).toEqual([])
  })
})
