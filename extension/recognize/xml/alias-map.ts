const known = new Map<string, string>()

/** Invoices use a few hundred names; a file that brings its own does not fill the memory. */
const mostKnown = 4000

/** How names are compared: letters and digits only, without case; a slash parts a parent's name from a child's. */
export function aliasKey(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const key = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}/]/gu, '')
    .toLowerCase()
  if (known.size < mostKnown) known.set(name, key)
  return key
}

/** Rows of space-separated names → name to row key. */
export function aliasMap<Key extends string>(rows: Partial<Record<Key, string>>): ReadonlyMap<string, Key> {
  const map = new Map<string, Key>()
  for (const key in rows) for (const name of rows[key]?.split(' ') ?? []) map.set(aliasKey(name), key)
  return map
}
