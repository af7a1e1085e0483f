import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

/** Where something is drawn: as far right as the element around it says. */
const placed = (node: Node) => {
  const around = node instanceof Element ? node : node.parentElement
  return new DOMRect(Number(around?.closest('[data-at]')?.getAttribute('data-at') ?? 0), 0, 80, 20)
}

/** A line of things that no structure ties to one another, each drawn in its own place. */
async function labelsOf(html: string) {
  layOut(html)
  vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(function (this: Element) {
    return placed(this)
  })
  Range.prototype.getBoundingClientRect = function (this: Range) {
    return placed(this.startContainer)
  }
  return (await collectFields()).controls.map(({ labels }) => labels.find(({ place }) => place === 'near')?.text)
}

test('radio buttons with labels of their own are named by what stands before them', async () => {
  const radio = (words: string, at: number) => `<label data-at="${at}"><input type="radio" name="r">${words}</label>`
  expect(
    await labelsOf(
      `<form><div style="position: absolute" data-at="0"><b>发票类别</b></div><div style="position: absolute" data-at="90">${radio('专票', 90)}${radio('普票', 180)}</div></form>`,
    ),
  ).toEqual(['发票类别'])
})
