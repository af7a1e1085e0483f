/** Icon fonts draw a picture of a word: arrow_drop_down. */
const silent =
  'script, style, template, noscript, select, option, textarea, svg, button, [role="listbox"], [role="tooltip"], [hidden], [aria-hidden="true"]:empty, [class*="material-icons"], [class*="material-symbols"]'

/** The words of an element without those of controls, lists and scripts inside it; runs of blanks become one. */
export function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return tidy(node.textContent ?? '')
  if (!(node instanceof Element) || node.matches(silent)) return ''
  if (node.childElementCount === 0) return tidy(node.textContent ?? '')
  const parts: string[] = []
  for (const child of node.childNodes) parts.push(textOf(child))
  return tidy(parts.join(' '))
}

/** The words of an element that is itself something to press: an option, a button, the label of a tick. */
export function wordsOf(element: Element): string {
  return tidy([...element.childNodes].map(textOf).join(' ')) || tidy(element.textContent ?? '') || shadowWords(element)
}

/** The words that a component without any of its own draws itself. */
const shadowWords = ({ shadowRoot }: Element) => tidy([...(shadowRoot?.children ?? [])].map(textOf).join(' '))

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()
