const silent =
  'script, style, template, noscript, select, option, textarea, svg, button, [role="listbox"], [role="tooltip"], [hidden], [aria-hidden="true"]:empty'

/** The words of an element without those of controls, lists and scripts inside it; runs of blanks become one. */
export function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return tidy(node.textContent ?? '')
  if (!(node instanceof Element) || node.matches(silent)) return ''
  if (node.childElementCount === 0) return tidy(node.textContent ?? '')
  const parts: string[] = []
  for (const child of node.childNodes) parts.push(textOf(child))
  return tidy(parts.join(' '))
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim()
