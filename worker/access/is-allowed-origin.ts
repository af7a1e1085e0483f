/**
 * Whether a page or extension of this origin may call from a browser. An entry is a whole origin; only one that names
 * nothing but a scheme, as `chrome-extension://` does, stands for every origin of it.
 */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  return allowed.some((entry) =>
    entry.endsWith('://') ? origin.startsWith(entry) : origin === entry.replace(/\/$/, '').toLowerCase(),
  )
}
