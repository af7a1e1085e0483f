import type { MadeBlock, MadeField, MadeForm } from '../made-form.ts'

/** A place on the page where one control is to be drawn. */
export interface Slot {
  /** Where its value lives in the page's model. */
  path: string
  field: MadeField
  element: HTMLElement
  /** The kit draws the label as well, in its own form item. */
  whole: boolean
  /** Counts up when the page throws the nodes away and draws them again. */
  version: number
}

/** A row of a list, in the order of the page. */
export interface Row {
  block: MadeBlock
  key: string
}

/** The model of a page and the places its kit draws controls in; kits draw again whenever it changes. */
export class MadePage {
  slots: Slot[] = []
  rows: Row[] = []
  readonly values = new Map<string, unknown>()
  private readonly listeners = new Set<() => void>()
  readonly form: MadeForm

  constructor(form: MadeForm) {
    this.form = form
  }

  get(path: string): unknown {
    return this.values.get(path) ?? null
  }

  set(slot: Slot, value: unknown): void {
    // Some kits tell what they hold as soon as they are drawn, and are drawn anew by that.
    if (this.get(slot.path) === value) return
    this.values.set(slot.path, value)
    if (slot.field.behaviour === 'replaces') slot.version += 1
    this.changed()
  }

  open(path: string, field: MadeField, element: HTMLElement, whole: boolean): void {
    this.slots = [...this.slots, { path, field, element, whole, version: 0 }]
    if (!this.values.has(path)) this.values.set(path, field.typed ?? field.initial ?? null)
  }

  close(prefix: string): void {
    this.slots = this.slots.filter(({ path }) => !path.startsWith(prefix))
    for (const path of this.values.keys()) if (path.startsWith(prefix)) this.values.delete(path)
  }

  changed(): void {
    for (const listener of this.listeners) listener()
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }
}
