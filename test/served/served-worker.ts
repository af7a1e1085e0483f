import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startBareWorkerd } from '../../scripts/bench/bare-workerd.ts'
import { startEmulatedClouds } from '../../scripts/emulated-clouds.ts'

/** The worker as it is deployed, in workerd, with the emulated clouds behind it and a wire before it. */
export interface ServedWorker {
  /** Of the near end of the wire. */
  address: string
  token: string
  /** Names of the jobs that were asked about through the wire, in order, each try of its own. */
  keys: string[]
  /** A fault of the clouds from now on, in the emulator's words; undefined is none. */
  fault: string | undefined
  /** While true, the wire breaks as soon as the worker has answered. */
  losesAnswers: boolean
  /** Calls on the clouds' bill so far, as they count them themselves. */
  billed(): Promise<number>
  close(): Promise<void>
}

/** A wire that writes down what is asked through it, and breaks when it is told to; what it carries it leaves as it is. */
async function openWire(origin: string, served: Pick<ServedWorker, 'keys' | 'losesAnswers'>) {
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const isQuestion = method === 'POST' && url.startsWith('/v1/recognize')
    if (isQuestion) served.keys.push(String(headers['idempotency-key']))
    const onward = request(new URL(url, origin), { method, headers }, (answer) => {
      if (isQuestion && served.losesAnswers) return void incoming.socket.destroy()
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.once('error', () => incoming.socket.destroy())
    outgoing.once('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => server.close().closeAllConnections() }
}

async function billedBy(cloud: string): Promise<number> {
  const calls = (await (await fetch(new URL('/calls', cloud))).json()) as Record<string, { billed: number }>
  return Object.values(calls).reduce((sum, { billed }) => sum + billed, 0)
}

/** Starts it on free ports; takes seconds, for the worker is bundled first. */
export async function startServedWorker(): Promise<ServedWorker> {
  const clouds = await startEmulatedClouds({ switches: { 'tencent.rate': 'off' }, nextFault: () => served.fault })
  const worker = await startBareWorkerd('worker/index.ts', clouds.variables)
  const told = { keys: [] as string[], losesAnswers: false, fault: undefined as string | undefined }
  const wire = await openWire(worker.origin, told)
  const served: ServedWorker = Object.assign(told, {
    address: wire.address,
    token: worker.token,
    billed: () => billedBy(clouds.addresses.tencent ?? ''),
    async close() {
      wire.close()
      await Promise.all([worker.close(), clouds.close()])
    },
  })
  return served
}
