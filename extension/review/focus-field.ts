import type { FieldName } from '../../shared/invoice.ts'

const showRow = (): void => document.activeElement?.closest('[data-field]')?.scrollIntoView({ block: 'nearest' })

/** Pictures are drawn later and take their place from the fields: the row in focus is brought back into view. */
const drawnLater = new ResizeObserver(showRow)
/** From there on it is the person who says what is in view. */
const ofPerson = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const
for (const kind of ofPerson) addEventListener(kind, () => drawnLater.disconnect(), { capture: true, passive: true })

/** Focuses the value of a field within these rows, and keeps all of its row in view until the person does anything. */
export function focusField(rows: ParentNode | null, name: FieldName | undefined): void {
  const value = rows?.querySelector<HTMLElement>(`[data-field=${name}] button`)
  const review = value?.closest('.review')
  value?.focus()
  if (review) drawnLater.observe(review)
}
