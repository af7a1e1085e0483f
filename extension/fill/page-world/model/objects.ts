/** Things of frameworks: nothing is known of them, so every step is tried. */
export type Loose = Record<string, unknown>

export const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null
export const isCall = (value: unknown): value is (...sent: unknown[]) => unknown => typeof value === 'function'

/** What lies at a key of anything; undefined where nothing can lie. */
export const at = (holder: unknown, key: string): unknown =>
  isLoose(holder) || isCall(holder) ? (holder as Loose)[key] : undefined

/** The key by which a framework hangs its own on an element; its end is made up anew on every page. */
export const ownKey = (element: Element, start: string): string | undefined =>
  Object.keys(element).find((key) => key.startsWith(start))
