import { expect, test } from 'vitest'
import { mayLackSign } from '../../../../extension/recognize/ocr/lost-sign.ts'

/** A line read with every sign a step after the one before; a blank is a step without a sign. */
const line = (text: string) => ({
  strip: { x: 0, y: 0, width: text.length * 24 + 10, height: 30, angle: 0 },
  characters: [...text].flatMap((character, at) =>
    character === '＿'
      ? []
      : {
          character,
          confidence: 0.99,
          second: { character: '', confidence: 0 },
          start: (5 + at * 24) / (text.length * 24 + 10),
          end: (5 + at * 24 + 24) / (text.length * 24 + 10),
        },
  ),
})

test.each<[string, string, boolean, string?]>([
  ['a name set evenly', '武汉白鹭样例物流有限公司', false],
  ['a name in which a sign was lost', '武汉白＿样例物流有限公司', true],
  ['a name behind a label set wide', '名＿称：武汉白鹭样例物流有限公司', false],
  ['the word for who has no name', '个＿人', false],
  ['a person’s name whose middle sign was lost', '钱＿多', true],
  ['a person’s name', '钱多多', false],
  ['a person’s name whose first sign was lost', '＿多多', true],
  ['a person’s name whose last sign was lost', '钱多＿', true],
  ['a name whose first sign was lost behind its colon', '名称：＿多', true],
  ['a name that goes on behind a hole', '钱多＿＿号线', true, '钱多'],
  ['a name behind its colon', '名称：钱多多', false],
])('%s may lack a sign or not', (_, text, expected, name = text.replaceAll('＿', '').replace('名称：', '')) => {
  expect(mayLackSign(line(text), name)).toBe(expected)
})
