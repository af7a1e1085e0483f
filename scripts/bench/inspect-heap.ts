/** What V8 tells of an isolate's heap, in bytes. */
interface HeapUsage {
  usedSize: number
  /** What is kept outside of the heap for its objects: buffers. */
  backingStorageSize?: number
  embedderHeapUsedSize?: number
}

/** Asks an isolate through the inspector's protocol for the megabytes it keeps, once its garbage is collected. */
export async function inspectHeap(port: number, service: string): Promise<() => Promise<number>> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${service}`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('workerd cannot be inspected')), { once: true })
  })
  const waiting = new Map<number, (result: HeapUsage) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: HeapUsage }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let last = 0
  const ask = (method: string) =>
    new Promise<HeapUsage>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      socket.send(JSON.stringify({ id: last, method }))
    })
  return async () => {
    // Where memory is bounded V8 collects in time; here nothing makes it, and garbage would be counted.
    await ask('HeapProfiler.collectGarbage')
    const { usedSize, backingStorageSize = 0 } = await ask('Runtime.getHeapUsage')
    return Math.round((usedSize + backingStorageSize) / 1024 / 1024)
  }
}
