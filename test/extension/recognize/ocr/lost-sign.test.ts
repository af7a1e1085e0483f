import { expect, test } from 'vitest'
import { mayLackSign } from '../../../../extension/recognize/ocr/lost-sign.ts'

/** A line read with every sign a step after the one before; a blank is a step without a sign. */
const line = (text: string) => ({
  strip: { x: 0, y: 0, width: 400, height: 30, angle: 0 },
  characters: [...text].flatMap((character, at) =>
    character === '＿'
      ? []
      : {
          character,
          confidence: 0.99,
          second: { character: '', confidence: 0 },
          start: at * 0.04,
          end: at * 0.04 + 0.03,
        },
  ),
})

test.each([
  ['a name set evenly', '武汉白鹭样例物流有限公司', false],
  ['a name in which a sign was lost', '武汉白＿样例物流有限公司', true],
  ['a name behind a label set wide', '名＿称：武汉白鹭样例物流有限公司', false],
  ['a name of too few signs to have a pitch', '个＿人', false],
])('%s may lack a sign or not', (_, text, expected) => {
  const name = text.replaceAll('＿', '').replace('名称：', '')
  expect(mayLackSign(line(text), name)).toBe(expected)
})
