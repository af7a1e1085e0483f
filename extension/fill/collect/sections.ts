import { textOf } from '../page/text.ts'
import { ancestorsOf } from '../page/walk.ts'
import type { Holders } from './nearby-text.ts'
import type { TableReader } from './table-reader.ts'

const headings = 'h1, h2, h3, h4, h5, h6, legend, summary, caption, [role="heading"]'
const titled =
  /(^|[-_\s])(title|subtitle|header|heading|head|caption|legend|divider|tit|section-name|group-name)([-_\s]|$)|__(title|header)|[a-z](Title|Header|Heading)/
const longest = 40
const most = 4

const isHeading = (element: Element) => element.matches(headings) || titled.test(element.getAttribute('class') ?? '')

/** The name that a group of controls, or a tab's page, says it has. */
function nameOf(around: Element): string | undefined {
  if (!around.matches('fieldset, [role="group"], [role="tabpanel"]')) return undefined
  const id = around.getAttribute('aria-labelledby')
  const named = id ? around.ownerDocument.getElementById(id) : null
  return named
    ? textOf(named)
    : (around.matches('[role="tabpanel"]') ? undefined : around.ariaLabel?.trim()) || undefined
}

/** Reads the headings above controls; what it learnt of one place is used for the next, so a page is read once. */
export function sectionReader(holders: Holders, tables: TableReader): (control: Element) => string[] {
  const before = new Map<Element, string>()

  function headingBefore(element: Element): string {
    const passed: Element[] = []
    let found = ''
    for (let at: Element | null = element; at; at = at.previousElementSibling) {
      const known = before.get(at)
      if (known !== undefined) {
        found = known
        break
      }
      passed.push(at)
      const previous: Element | null = at.previousElementSibling
      if (!previous) break
      if (!holders.has(previous) && isHeading(previous)) {
        const text = textOf(previous)
        if (text && text.length <= longest) {
          found = text
          break
        }
      }
    }
    for (const each of passed) before.set(each, found)
    return found
  }

  return (control) => {
    const sections: string[] = [...tables.spansOver(control)]
    for (const around of ancestorsOf(control)) {
      const name = nameOf(around)
      if (name) sections.push(name)
      const text = headingBefore(around)
      if (text) sections.push(text)
      if (sections.length >= most) break
    }
    return [...new Set(sections)].slice(0, most)
  }
}
