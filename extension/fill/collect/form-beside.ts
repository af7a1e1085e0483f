import { precedes } from '../page/precedes.ts'
import { ancestorsOf } from '../page/walk.ts'
import type { PageReaders } from './page-readers.ts'

const dialogs = 'dialog, [role="dialog"]'

/** So far apart the forms stand into which some pages divide what is one for a person. */
const apart = 6

/** Where a list has a form to itself, the nearest before it that stands close by. */
function formBefore(list: Element, { groupOf, holders }: PageReaders): string | undefined {
  const own = list.closest('form')
  const others = [...list.ownerDocument.forms].filter((form) => form !== own && holders.has(form))
  let level = 0
  for (const around of own ? ancestorsOf(own) : []) {
    if (level++ > apart || around.matches(`body, ${dialogs}`)) break
    const before = others.findLast((form) => around.contains(form) && own && precedes(form, own))
    if (before) return groupOf(before)
  }
  return undefined
}

/** The form a list continues that stands in none or in one of its own: kits draw their grids beside it. */
export function formBeside(list: Element, page: PageReaders): string | undefined {
  if (list.closest('form')) return formBefore(list, page)
  const { groupOf, holders } = page
  const forms = [...list.ownerDocument.forms].filter((form) => holders.has(form))
  const [only, ...others] = forms
  if (!only || others.length > 0 || list.closest(`form, ${dialogs}`) || only.closest(dialogs)) return undefined
  return groupOf(only)
}
