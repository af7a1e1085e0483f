/** A body on its way out. */
export interface Departing {
  body: ReadableStream<Uint8Array>
  /** False while the other side cannot have all of it; true does not mean that it has. */
  hasLeft(): boolean
}

/** Sends bytes so that it is known whether the last of them has left. */
export function departing(bytes: Uint8Array): Departing {
  const { readable, writable } = new FixedLengthStream(bytes.length)
  const writer = writable.getWriter()
  let hasLeft = bytes.length === 0
  async function send(): Promise<void> {
    await writer.write(bytes.subarray(0, -1))
    // The last one is taken when those before it are with the network.
    await writer.write(bytes.subarray(-1))
    hasLeft = true
    await writer.close()
  }
  send().catch(() => {}) // whoever sends it hears of it
  return { body: readable, hasLeft: () => hasLeft }
}
