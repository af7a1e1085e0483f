const rows = new WeakSet<Element>()

/** Notes a row the fill itself added: nobody else has anything in it. */
export const noteOwnRow = (row: Element): unknown => rows.add(row)

/** Whether a row is one the fill added. */
export const isOwnRow = (row: Element): boolean => rows.has(row)
