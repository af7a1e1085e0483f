import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

/** Components: their own markup in a shadow root; what stands in them is drawn in its slot, which this document does not know by itself. */
function shadow(hosts: string, markup: string): void {
  for (const host of document.querySelectorAll(hosts)) {
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = markup
    for (const child of host.children) Object.assign(child, { assignedSlot: root.querySelector('slot') })
  }
}

const names = async () => (await collectFields()).controls.map(({ labels }) => labels[0]?.text)
const behind = '<label>搜索 <input></label>'
const asked = ['<label>金额 <input></label>', '<p>发票号码 <x-box></x-box></p>']
const dialogs: [what: string, html: string, shadows: Record<string, string>][] = [
  ['stands on the page', `<div role="dialog" aria-modal="true">${asked.join('')}</div>`, { 'x-box': '<input>' }],
  [
    'is a component around its boxes',
    `<x-dialog>${asked.join('')}</x-dialog>`,
    { 'x-dialog': '<div role="dialog" aria-modal="true"><slot></slot></div>', 'x-box': '<input>' },
  ],
]

test.each(dialogs)(
  'under a dialog that %s a person reaches its boxes alone, those of components too',
  async (_, html, shadows) => {
    layOut(`${behind}${html}`)
    for (const [host, markup] of Object.entries(shadows)) shadow(host, markup)
    expect(await names()).toEqual(['金额', '发票号码'])
  },
)
