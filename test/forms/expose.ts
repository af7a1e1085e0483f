/** Plain JSON of what a page would submit. */
export type Model = { [key: string]: unknown }

declare global {
  interface Window {
    /** What the page's own model holds now; tests compare it with the form's expected.json. */
    formModel: () => Model
    /** True once anything pressed submit: nothing is sent anywhere, and filling must never get here. */
    submitted: boolean
    /** Where a made form draws a control of its model, for hands that know the page. */
    slotOf?: (path: string) => HTMLElement | undefined
  }
}

/** Shows the page's own model to tests as plain data. */
export function expose(read: () => Model): void {
  window.submitted = false
  const plain = (_: string, value: unknown) => (value === undefined ? null : value)
  window.formModel = () => JSON.parse(JSON.stringify(read(), plain))
}

/** Stands for sending the form. */
export function submit(event?: { preventDefault(): void }): void {
  event?.preventDefault()
  window.submitted = true
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function heldBy(control: Control): unknown {
  return control.type === 'checkbox' ? (control as HTMLInputElement).checked : control.value
}

/** What a form without a framework would submit, and its disabled controls besides; a name used again gives a list. */
export function namedValues(root: ParentNode): Model {
  const controls = [...root.querySelectorAll<Control>(':is(input, select, textarea)[name]')]
  const held = (name: string) =>
    controls
      .filter((control) => control.name === name && (control.type !== 'radio' || (control as HTMLInputElement).checked))
      .map(heldBy)
  return Object.fromEntries(
    controls.map(({ name }) => {
      const values = held(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}
