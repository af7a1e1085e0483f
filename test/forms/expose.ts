/** Plain JSON of what a page would submit. */
export type Model = { [key: string]: unknown }

declare global {
  interface Window {
    /** What the page's own model holds now; tests compare it with the form's expected.json. */
    formModel: () => Model
    /** True once anything pressed submit: nothing is sent anywhere, and filling must never get here. */
    submitted: boolean
  }
}

/** Shows the page's own model to tests as plain data. */
export function expose(read: () => Model): void {
  window.submitted = false
  window.formModel = () => JSON.parse(JSON.stringify(read()))
}

/** Stands for sending the form. */
export function submit(event?: { preventDefault(): void }): void {
  event?.preventDefault()
  window.submitted = true
}
