import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createPdfOpener } from '../../../../extension/prepare/open-pdf.ts'
import { openOfdDrawing } from '../../../../extension/recognize/ofd/drawing/draw-ofd.ts'
import { pdfSetup } from '../../../../scripts/pdf-setup.ts'
import { ofd, ofdTexts } from '../../../fixtures/make/carriers/ofd.ts'
import { ofdStructures } from '../../../fixtures/make/carriers/ofd-structures.ts'
import { textPdf } from '../../../fixtures/make/carriers/text-pdf.ts'
import type { DrawnText } from '../../../fixtures/make/measure.ts'
import { random } from '../../../fixtures/make/random.ts'
import { textInk } from './svg-ink.ts'

const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const pack = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, one]) => [path, typeof one === 'string' ? strToU8(one) : one]),
    ),
  )

/** An OFD of one page, 100 × 50 mm. */
const onePage = (objects: string, resources = '', more: Record<string, string | Uint8Array> = {}) =>
  pack({
    'OFD.xml': `<ofd:OFD ${xmlns}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${xmlns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>Res.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Page.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/Res.xml': `<ofd:Res ${xmlns} BaseLoc="Res">${resources}</ofd:Res>`,
    'Doc_0/Page.xml': `<ofd:Page ${xmlns}><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...more,
  })
const svgOf = (...parts: Parameters<typeof onePage>) => openOfdDrawing(onePage(...parts)).svg(1)

const words = [
  '电子发票（普通发票）',
  '名称：',
  '样例科技有限公司',
  '25332000000012345678',
  '*餐饮服务*餐费 A-12',
  '备',
]

/** A page of lines anywhere on it, some of them values. */
function scattered(seed: string): DrawnText[] {
  const chance = random(seed)
  return Array.from({ length: 30 }, (_, at) => {
    const text = chance.pick(words)
    const size = chance.integer(20, 60) / 10
    const width = size * [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 127 ? 0.5 : 1), 0)
    const place = {
      x: chance.integer(50, 1200) / 10,
      y: chance.integer(50, 1300) / 10,
      width,
      height: size * 1.35,
      size,
    }
    return { text, ...place, ...(at % 2 ? { mark: 'remark' } : {}) }
  })
}

const millimetres = (points: number) => (points * 25.4) / 72

const pdfs = createPdfOpener(pdfSetup)

async function inkOfPdf(bytes: Uint8Array, height: number) {
  const pdf = await pdfs.open(bytes)
  const { items } = await (await pdf.getPage(1)).getTextContent()
  await pdfs.close(bytes)
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x, y] = [millimetres(item.transform[4]), height - millimetres(item.transform[5])]
    return [{ text: item.str, from: { x, y }, to: { x: x + millimetres(item.width), y } }]
  })
}

describe('an OFD beside its PDF twin', () => {
  test.each(ofdStructures)('has the ink of each text within a millimetre, laid out as %s', async (structure) => {
    const texts = ofdTexts(scattered(structure))
    const drawing = { texts, rules: [], width: 210, height: 140, scale: 1 }
    const twin = await inkOfPdf(textPdf([drawing]), 140)
    const drawn = textInk(openOfdDrawing(await ofd({ drawing, qr: undefined }, { structure })).svg(1))
    const signs = structure === 'signs' ? drawn.length : 0
    const away = (one: { x: number; y: number }, other: { x: number; y: number }) =>
      Math.hypot(one.x - other.x, one.y - other.y)
    const lonely = twin.filter(({ text, from, to }) => {
      const first = drawn.some((ink) => text.startsWith(ink.text) && away(ink.from, from) < 1)
      const last = drawn.some((ink) => text.endsWith(ink.text) && away(ink.to, to) < 1)
      return !first || !last
    })
    expect(twin.length).toBe(30)
    expect(signs || drawn.length).toBe(signs || 30)
    expect(lonely).toEqual([])
  })
})

describe('a drawn OFD', () => {
  test('shows text in its font, turned and scaled by its matrix', () => {
    const fonts = '<ofd:Fonts><ofd:Font ID="3" FontName="楷体"/></ofd:Fonts>'
    const svg = svgOf(
      '<ofd:TextObject Boundary="10 20 30 5" Font="3" Size="2" Weight="700" CTM="0 2 -2 0 0 0"><ofd:FillColor Value="255 0 0"/><ofd:TextCode X="1" Y="2" DeltaX="2 2">甲乙丙</ofd:TextCode></ofd:TextObject>',
      fonts,
    )
    expect(textInk(svg)).toMatchObject([
      { text: '甲乙丙', from: { x: 6, y: 22 }, to: { x: 6, y: 34 }, size: 4, fill: '#ff0000' },
    ])
    expect(svg).toMatch(/font-family="'楷体', KaiTi/)
    expect(svg).toContain('font-weight="bold"')
  })

  test('steps downwards, presses glyphs and draws a name of rare signs where it belongs', () => {
    const svg = svgOf(
      '<ofd:TextObject Boundary="0 0 9 9" Size="3"><ofd:TextCode X="1" Y="3" DeltaY="g 2 4">购买方</ofd:TextCode></ofd:TextObject>' +
        '<ofd:TextObject Boundary="0 0 9 9" Size="3" HScale="0.5"><ofd:TextCode X="20" Y="3" DeltaX="1.5">𠮷a</ofd:TextCode></ofd:TextObject>' +
        '<ofd:TextObject Boundary="0 0 9 9" Size="3"><ofd:TextCode X="40" Y="3" DeltaX="3">𠮷b</ofd:TextCode></ofd:TextObject>',
    )
    expect(svg).toContain('x="1 1 1" y="3 7 11"')
    expect(svg).toContain('translate(21.5 3) rotate(0) scale(0.5 1)')
    expect(svg).toContain('x="40 40 43"')
  })

  test('shows paths with widths, dashes, fills and rules, by parameters where the object is silent', () => {
    const params =
      '<ofd:DrawParams><ofd:DrawParam ID="8" LineWidth="0.5"><ofd:StrokeColor Value="0 0 255"/></ofd:DrawParam><ofd:DrawParam ID="9" Relative="8" DashPattern="1 2"/></ofd:DrawParams>'
    const svg = svgOf(
      '<ofd:PathObject Boundary="5 5 9 9" DrawParam="9"><ofd:AbbreviatedData>M 0 0 L 9 0 Q 1 1 2 2 B 1 1 2 2 3 3 A 2 2 0 1 0 4 4 C</ofd:AbbreviatedData></ofd:PathObject>' +
        '<ofd:PathObject Boundary="0 0 9 9" Stroke="false" Fill="true" Rule="Even-Odd" Alpha="51"><ofd:FillColor Value="#FF #80 #00"/><ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>',
      params,
    )
    expect(svg).toContain('d="M 0 0 L 9 0 Q 1 1 2 2 C 1 1 2 2 3 3 A 2 2 0 1 0 4 4 Z"')
    expect(svg).toContain('stroke="#0000ff" stroke-width="0.5"')
    expect(svg).toContain('stroke-dasharray="1 2"')
    expect(svg).toContain('fill="#ff8000" fill-rule="evenodd" stroke="none"')
    expect(svg).toContain('opacity="0.2"')
  })

  test('knows grey, CMYK and palettes, and shadings along a line', () => {
    const spaces =
      '<ofd:ColorSpaces><ofd:ColorSpace ID="4" Type="RGB"><ofd:Palette><ofd:CV>0 0 0</ofd:CV><ofd:CV>0 128 0</ofd:CV></ofd:Palette></ofd:ColorSpace></ofd:ColorSpaces>'
    const filled = (colour: string) =>
      `<ofd:PathObject Boundary="0 0 9 9" Stroke="false" Fill="true"><ofd:FillColor ${colour}</ofd:FillColor><ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>`
    const shading =
      '><ofd:AxialShd StartPoint="0 0" EndPoint="9 0"><ofd:Segment Position="0"><ofd:Color Value="255 255 255"/></ofd:Segment><ofd:Segment Position="1"><ofd:Color Value="0 0 0"/></ofd:Segment></ofd:AxialShd>'
    const svg = svgOf(
      [
        filled('Value="128">'),
        filled('Value="0 255 255 0">'),
        filled('ColorSpace="4" Index="1">'),
        filled(shading),
      ].join(''),
      spaces,
    )
    for (const colour of ['#808080', '#ff0000', '#008000']) expect(svg).toContain(`fill="${colour}"`)
    expect(svg).toMatch(/<linearGradient id="(d\d+)".*<stop offset="1" stop-color="#000000"\/>.*fill="url\(#\1\)"/s)
  })

  test('shows pictures by their matrix, or in their boundary, and nothing for one that is missing', () => {
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    )
    const media =
      '<ofd:MultiMedias><ofd:MultiMedia ID="5"><ofd:MediaFile>dot.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
    const svg = svgOf(
      '<ofd:ImageObject ResourceID="5" Boundary="9 6 20 20" CTM="20 0 0 20 0 0"/><ofd:ImageObject ResourceID="5" Boundary="1 2 3 4"/><ofd:ImageObject ResourceID="6" Boundary="1 2 3 4"/>',
      media,
      { 'Doc_0/Res/dot.png': png },
    )
    expect(svg).toContain('translate(9 6) matrix(20 0 0 20 0 0)')
    expect(svg).toContain('scale(3 4)')
    expect(svg.match(/href="data:image\/png;base64,/g)).toHaveLength(2)
  })

  test('clips what a clip leaves out', () => {
    const clip =
      '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="1 1 2 2"><ofd:AbbreviatedData>M 0 0 L 2 0 L 2 2 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>'
    const svg = svgOf(
      `<ofd:PathObject Boundary="0 0 9 9">${clip}<ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>`,
    )
    expect(svg).toMatch(
      /<clipPath id="(d\d+)"><path d="M 0 0 L 2 0 L 2 2 Z" transform="translate\(1 1\)"\/><\/clipPath>.*clip-path="url\(#\1\)"/s,
    )
  })

  test.each(['png', 'ofd'] as const)('shows a seal that is a %s, its ink over the print', async (seal) => {
    const drawing = { texts: [], rules: [], width: 210, height: 140, scale: 1 }
    const svg = openOfdDrawing(await ofd({ drawing, qr: undefined }, { seal })).svg(1)
    const href = seal === 'ofd' ? 'data:image/svg+xml;base64,' : 'data:image/png;base64,'
    expect(svg).toContain('translate(90 4)')
    expect(svg).toContain('mix-blend-mode:multiply')
    expect(svg).toContain(href)
    const inner = Buffer.from(/svg\+xml;base64,([^"]+)/.exec(svg)?.[1] ?? '', 'base64').toString()
    if (seal === 'ofd') expect(textInk(inner)).toMatchObject([{ text: '样例印章' }])
  })

  test('numbers pages through all documents of a file, and says when there is no such page', () => {
    const body = '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'
    const twice = openOfdDrawing(onePage('', '', { 'OFD.xml': `<ofd:OFD ${xmlns}>${body}${body}</ofd:OFD>` }))
    expect(twice.count).toBe(2)
    expect(twice.size(2)).toEqual({ width: 100, height: 50 })
    expect(() => twice.svg(3)).toThrow(RangeError)
  })

  test('lets nothing of the file out of its place: no markup, no addresses, no scripts', () => {
    const svg = svgOf(
      '<ofd:TextObject Boundary="0 0 9 9&quot; onload=&quot;x" Font="3" Size="3"><ofd:FillColor Value="url(http://x)"/><ofd:TextCode X="1&quot;" Y="3">&lt;script&gt;a&amp;b\u0001&lt;/script&gt;</ofd:TextCode></ofd:TextObject>' +
        '<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 1 1" onload="x</ofd:AbbreviatedData></ofd:PathObject>',
      `<ofd:Fonts><ofd:Font ID="3" FontName="x');}@import url(http://x)"/></ofd:Fonts>`,
    )
    expect(svg).not.toMatch(/<script|onload|http:\/\/x|@import/)
    expect(svg).toContain('&lt;script&gt;a&amp;b &lt;/script&gt;')
  })

  test('ends at its bounds: glyphs without number, a unit that holds itself', () => {
    const endless = `<ofd:TextObject Boundary="0 0 9 9" Size="3"><ofd:TextCode X="0" Y="3">${'a'.repeat(200_001)}</ofd:TextCode></ofd:TextObject>`
    expect(() => svgOf(endless)).toThrow("a page's glyphs")
    const itself = '<ofd:CompositeObject ResourceID="30" Boundary="0 0 9 9"/>'
    const units = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="30"><ofd:Content>${itself}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
    expect(() => svgOf(itself, units)).toThrow("a page's depth")
  })
})
