import type { FieldSnapshot, LabelText } from '../../../extension/fill/snapshot.ts'

let count = 0

/** A control as `collect` would describe it, from its label alone; the rest is overridden where it matters. */
export function control(label: string, given: Partial<FieldSnapshot> & { texts?: LabelText[] } = {}): FieldSnapshot {
  const { texts, ...rest } = given
  return {
    id: `0/c${++count}`,
    kind: 'text',
    widget: 'native',
    labels: [
      ...(label ? [{ place: 'label' as const, text: label }] : []),
      ...(rest.placeholder ? [{ place: 'placeholder' as const, text: rest.placeholder }] : []),
      ...(texts ?? []),
    ],
    sections: [],
    group: '0/form-0',
    inputType: 'text',
    value: '',
    untouched: false,
    path: `#c${count}`,
    ...rest,
  }
}

/** A select with these options, none chosen. */
export const select = (label: string, options: readonly string[], given: Partial<FieldSnapshot> = {}) =>
  control(label, {
    kind: 'choice',
    widget: 'native select',
    options: options.map((text) => ({ text, value: text })),
    ...given,
  })
