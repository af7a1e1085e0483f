import { ticksOnly } from './word-heads.ts'

const searching =
  /(^|[-_\s])(search|filter|query|qbe|toolbar-search)([-_\s]|$)|[a-z](Search|Filter|Query|Q[Bb][Ee])([A-Z-_\s]|$)/
/** Kits name parts of their own boxes so: el-select--filterable, ant-select-selection-search. */
const kitName = /^(ant|el|arco|n|t|ivu|van|layui|rc|mui|adm|next|semi)-|select|picker|cascader/i
/** Whether an element says that it is for searching. */
export const namesSearch = (element: Element) =>
  [...element.classList].some((name) => searching.test(name) && !kitName.test(name))

/** Whether a row of a head has boxes below names, above rows of data of its own. */
function isBelowNames(row: Element): boolean {
  const above = row.previousElementSibling
  if (row.localName !== 'tr' || row.parentElement?.localName !== 'thead' || !above) return false
  return !ticksOnly(row) && ticksOnly(above) && row.closest('table')?.querySelector(':scope > tbody > tr') !== null
}

/** Whether an element is for searching, by its name or as the row of boxes in a head by which grids sift their rows. */
export const siftsRows = (element: Element) => namesSearch(element) || isBelowNames(element)
