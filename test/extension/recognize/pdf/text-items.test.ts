import { expect, test } from 'vitest'
import { textItems } from '../../../../extension/recognize/pdf/text-items.ts'

/** A text that runs at this angle, as pdf.js tells it. */
function textAt(x: number, y: number, str: string, degrees: number) {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180) * 10, Math.cos((degrees * Math.PI) / 180) * 10]
  return { str, width: str.length * 10, height: 10, fontName: 'f', transform: [cosine, sine, -sine, cosine, x, y] }
}
async function textsOn(...items: ReturnType<typeof textAt>[]) {
  const page = {
    getViewport: () => ({ width: 600, height: 400, scale: 1, transform: [1, 0, 0, -1, 0, 400] }),
    getTextContent: async () => ({ items, styles: {} }),
  }
  return (await textItems(page as unknown as Parameters<typeof textItems>[0])).items.map(({ text }) => text)
}

const first = [textAt(20, 380, '云岫省国家税务局通用机打发票', 1), textAt(20, 340, '发票代码 133001682260', 1)]
const second = [
  textAt(300, 380, '云岫省国家税务局通用定额发票', -2),
  textAt(300, 340, '发票代码133001620310', -2),
  textAt(300, 320, '发票号码02295437', -2),
]

test('papers that lean otherwise than the first on a sheet are written, too', async () => {
  const single = [textAt(300, 300, '伍', -2), textAt(320, 300, '拾', -2)]
  expect(await textsOn(...first, ...first, ...second, ...single)).toHaveLength(9)
})

test('what a seal pressed askew says in its middle is not', async () => {
  const middle = [textAt(300, 300, '91330106MAXAB48Y0C', -4), textAt(300, 280, '发票专用章', -4)]
  expect(await textsOn(...first, ...middle)).toEqual(first.map(({ str }) => str))
})

test('signs on the rim of a seal and words across a page are not', async () => {
  const rim = [...'云岫样例公司'].map((sign, index) => textAt(100 + index * 8, 200, sign, 60 - index * 22))
  const across = textAt(100, 100, '仅供样例使用不得外传仅供样例使用不得外传仅供', 30)
  expect(await textsOn(...first, ...rim, across)).toEqual(first.map(({ str }) => str))
})
