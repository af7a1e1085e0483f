import { textOf } from './text.ts'

/** Cells without controls that span several rows and so head all of them: 购买方 beside 名称, 税号, 地址. */
function spansOf(table: Element, holders: ReadonlySet<Element>): Map<Element, string[]> {
  const found = new Map<Element, string[]>()
  let active: { text: string; left: number }[] = []
  for (const row of table.querySelectorAll(':scope > tr, :scope > thead > tr, :scope > tbody > tr')) {
    for (const cell of row.children) {
      const rows = Number(cell.getAttribute('rowspan') ?? 1)
      const text = rows > 1 && !holders.has(cell) ? textOf(cell) : ''
      if (text) active.push({ text, left: rows })
    }
    if (active.length > 0)
      found.set(
        row,
        active.map(({ text }) => text),
      )
    active = active.map(({ text, left }) => ({ text, left: left - 1 })).filter(({ left }) => left > 0)
  }
  return found
}

/** Reads the spanning cells that head a row; each table is read once. */
export function spanReader(holders: ReadonlySet<Element>): (control: Element) => string[] {
  const tables = new Map<Element, Map<Element, string[]>>()
  return (control) => {
    const row = control.closest('tr')
    const table = row?.closest('table')
    if (!row || !table) return []
    const spans = tables.get(table) ?? spansOf(table, holders)
    tables.set(table, spans)
    return spans.get(row) ?? []
  }
}
