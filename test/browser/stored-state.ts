/** Everything the extension keeps, by what keeps it; bytes as base64. */
export interface StoredState {
  settings: Record<string, unknown>
  /** `database/store` → its rows by key. */
  rows: Record<string, Record<string, unknown>>
}

/** The databases and the store of each that tests write into. */
const databases = ['fapiao-fill', 'fapiao-fill-ledger', 'fapiao-fill-claims']

interface Extension {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>>; set(values: object): Promise<void> } }
}

/** Firefox calls it browser, Chromium chrome. */
interface ExtensionPage {
  browser?: Extension
  chrome: Extension
}

/*
 * Both run inside a page of the extension, in Chromium by Playwright and in Firefox by its own protocol, which take
 * nothing but text: they know no name from outside themselves.
 */

/** Adds to what is kept, once the extension has made its databases. */
export async function plant(added: StoredState): Promise<void> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const { browser, chrome } = globalThis as unknown as ExtensionPage
  await (browser ?? chrome).storage.local.set(added.settings)
  for (const [place, rows] of Object.entries(added.rows)) {
    const [database = '', name = ''] = place.split('/')
    const opened = await settled(indexedDB.open(database))
    const transaction = opened.transaction(name, 'readwrite')
    const store = transaction.objectStore(name)
    for (const [key, row] of Object.entries(rows)) {
      const bytes = typeof row === 'string' && Uint8Array.from(atob(row), (character) => character.charCodeAt(0))
      if (bytes) store.put(new Blob([bytes]), key)
      else store.put(row)
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
    opened.close()
  }
}

/** All that is kept in these databases. */
export async function gather(names: string[]): Promise<StoredState> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const plain = async (value: unknown) => {
    if (!(value instanceof Blob)) return value
    const bytes = new Uint8Array(await value.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }
  const { browser, chrome } = globalThis as unknown as ExtensionPage
  const rows: StoredState['rows'] = {}
  for (const name of names) {
    const opened = await settled(indexedDB.open(name))
    for (const store of opened.objectStoreNames) {
      const inside = opened.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([settled(inside.getAllKeys()), settled(inside.getAll())])
      const pairs = keys.map(async (key, index) => [String(key), await plain(values[index])] as const)
      rows[`${name}/${store}`] = Object.fromEntries(await Promise.all(pairs))
    }
    opened.close()
  }
  return { settings: await (browser ?? chrome).storage.local.get(null), rows }
}

/** True once the extension has made every database itself; opening one before would make it in our own shape. */
export async function hasDatabases(names: string[]): Promise<boolean> {
  const there = new Set((await indexedDB.databases()).map(({ name }) => name))
  return names.every((name) => there.has(name))
}

/** What to pass to the two above. */
export const kept: string[] = databases
