/** What V8 tells of an isolate's heap, in bytes. */
interface HeapUsage {
  usedSize: number
  /** What is kept outside of the heap for its objects: buffers. */
  backingStorageSize?: number
  embedderHeapUsedSize?: number
}

/** Asks an isolate for its megabytes through the inspector's protocol. */
export async function inspectHeap(port: number, service: string): Promise<() => Promise<number>> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${service}`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('workerd cannot be inspected')), { once: true })
  })
  const waiting = new Map<number, (usage: HeapUsage) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: HeapUsage }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let last = 0
  return async () => {
    last += 1
    const id = last
    const { usedSize, backingStorageSize = 0 } = await new Promise<HeapUsage>((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method: 'Runtime.getHeapUsage' }))
    })
    return Math.round((usedSize + backingStorageSize) / 1024 / 1024)
  }
}
