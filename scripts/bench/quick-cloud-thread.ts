import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** Reads a call to its end and gives the reply it was started with. */
const server = createServer((incoming, outgoing) => {
  incoming.on('end', () => outgoing.setHeader('content-type', 'application/json').end(workerData)).resume()
})
server.keepAliveTimeout = 0
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
