/** What is said between the pages of the extension: somebody typed a password, or somebody took it. */
interface Said {
  id: string
  password?: string
}

/**
 * Passwords of locked files on their way from the panel they were typed in to the panel that works: in memory, for one
 * try, never stored and never logged.
 */
const held = new Map<string, string>()
const channel = () => new BroadcastChannel('passwords')

function say(said: Said): void {
  const open = channel()
  open.postMessage(said)
  open.close()
}

/** Holds a password for the next try of a job, wherever that is made. */
export function offerPassword(id: string, password: string): void {
  held.set(id, password)
  say({ id, password })
}

/** The password for this try of a job, forgotten everywhere with this; undefined where nobody typed one. */
export function takePassword(id: string): string | undefined {
  const password = held.get(id)
  held.delete(id)
  if (password !== undefined) say({ id })
  return password
}

/** Hears what is typed and taken in other panels, until the signal ends it. */
export function hearPasswords(signal: AbortSignal): void {
  const open = channel()
  open.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.password === undefined) held.delete(data.id)
    else held.set(data.id, data.password)
  }
  signal.addEventListener('abort', () => open.close(), { once: true })
}
