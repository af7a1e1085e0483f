import { blurQuietly, focusQuietly, tell } from '../page/events.ts'
import type { Widget } from './widget.ts'

const editables = '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]'

/** Editors keep an empty line open with signs that nobody sees. */
const unseen = /[\u200b-\u200d\u2060\ufeff]/gu
const shown = (root: Element) => (root as HTMLElement).innerText.replace(unseen, '').trim()

export const editable: Widget = {
  name: 'editable',
  selector: editables,
  kind: () => 'text',
  rootOf: (element) => (element.matches(editables) ? element : undefined),
  inputOf: (root) => root,
  hold: (root) => ({ shown: shown(root), html: root.innerHTML }),
  async write(root, _, text) {
    replaceContent(root as HTMLElement, () => document.execCommand('insertText', false, text))
    return undefined
  },
  async restore(root, before) {
    root.replaceChildren(...new DOMParser().parseFromString(before.html ?? '', 'text/html').body.childNodes)
    tell(root, 'input')
    blurQuietly(root as HTMLElement)
  },
}

function replaceContent(root: HTMLElement, insert: () => void): void {
  focusQuietly(root)
  const selection = root.ownerDocument.getSelection()
  selection?.selectAllChildren(root)
  insert()
  blurQuietly(root)
}
