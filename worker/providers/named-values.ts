import { type FieldName, fieldNames, type InvoiceItem } from '../../shared/invoice.ts'
import { moneyText } from '../../shared/money.ts'
import type { Box } from '../../shared/recognition.ts'
import { itemOf } from './item-value.ts'
import { joinReadings, type VendorReading } from './reading.ts'

/** A value under the name a cloud gives it, in the words printed on invoices. A name may come more than once. */
export interface NamedValue {
  name: string
  text: string
  box?: Box | undefined
  confidence?: number | undefined
}

/** Where a field comes from: the first of the names that has a value, or all of them joined. */
interface NamesOfField {
  names: readonly string[]
  joinedBy?: string
}
export type FieldMap = Partial<Record<FieldName, NamesOfField>>

/** Brackets and spaces are written both ways, even in one vendor's pages. */
function foldName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}

const foldedMaps = new WeakMap<FieldMap, readonly [FieldName, NamesOfField][]>()

/** A table's rows in the order of our fields, its names folded; once, as tables do not change. */
function rowsOf(map: FieldMap): readonly [FieldName, NamesOfField][] {
  const folded = ({ names, joinedBy }: NamesOfField): NamesOfField => {
    return { names: names.map(foldName), ...(joinedBy !== undefined && { joinedBy }) }
  }
  const rows =
    foldedMaps.get(map) ??
    fieldNames.flatMap((field): [FieldName, NamesOfField][] => (map[field] ? [[field, folded(map[field])]] : []))
  foldedMaps.set(map, rows)
  return rows
}

/** Named values → readings of our fields. */
export function readNamedValues(map: FieldMap, values: readonly NamedValue[]): VendorReading[] {
  const byName = Map.groupBy(values, ({ name }) => foldName(name))
  return rowsOf(map).flatMap(([field, { names, joinedBy }]) => {
    const [first, ...others] = names
      .flatMap((name) => byName.get(name) ?? [])
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, box, confidence }) => ({ field, text, box, confidence }))
    if (!first) return []
    return joinedBy === undefined ? [first, ...others] : [joinReadings([first, ...others], joinedBy)]
  })
}

/**
 * Lines from a flat list: 单位 is the first line's, 单位2 (or 单位 once more) the second's; a line may lack any of them.
 */
export function readColumns(
  columns: Readonly<Record<string, keyof InvoiceItem>>,
  values: readonly NamedValue[],
): InvoiceItem[] {
  const lines: Partial<Record<keyof InvoiceItem, string>>[] = []
  for (const { name, text } of values) {
    const [, column = '', suffix] = /^(\D+?)(\d{0,3})$/.exec(foldName(name)) ?? []
    const member = columns[column]
    if (!member || text.trim() === '') continue
    let line = Math.max(1, Number(suffix || 1)) - 1
    while (lines[line]?.[member] !== undefined) line += 1
    lines[line] = { ...lines[line], [member]: text }
  }
  return lines.filter((line) => line?.name || line?.amount).map(itemOf)
}

/** Some call both totals 价税合计; only the value tells figures from words. */
export function tellTotalsApart(value: NamedValue): NamedValue {
  if (foldName(value.name) !== '价税合计') return value
  return { ...value, name: moneyText(value.text) ? '价税合计(小写)' : '价税合计(大写)' }
}
