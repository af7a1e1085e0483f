/** What a component's model holds, and how it is told another value. */
export interface Binding {
  value: unknown
  /** What the tree React does not draw now holds; which is which cannot always be told. */
  other?: unknown
  /** Some kits hand the value over in a second argument, beside the event. */
  change: (value: unknown, data?: unknown) => void
  /** True where the page may hear of what a person confirms or chooses only, which is no empty value. */
  unsure?: boolean
}
