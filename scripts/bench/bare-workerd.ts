import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { unstable_readConfig as readConfig } from 'wrangler'
import type { LocalWorker } from '../demo/worker.ts'
import { wrangler, wranglerConfig } from '../machine/wrangler.ts'
import { inspectHeap } from './inspect-heap.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const workerd: string = createRequire(import.meta.url)('workerd').default

export interface BareWorker extends Pick<LocalWorker, 'origin' | 'token' | 'close'> {
  /** One of each client, all of them administrators. */
  tokens: readonly string[]
  /** Megabytes it holds now; 0 where the system does not tell. */
  memory(): number
  /** Milliseconds of processor it has used; 0 where the system does not tell. */
  cpu(): number
  /** Megabytes of its isolate, buffers included; 0 unless it is inspected. */
  heap(): Promise<number>
}

export interface BareWorkerOptions {
  /** Whether its heap can be asked for. */
  isInspected?: boolean
}

/**
 * An entry, given from the project's root, bundled as for deployment, in workerd alone: `wrangler dev` puts a proxy and a
 * router before the worker, which cost more than the worker does.
 */
export async function startBareWorkerd(
  entry: string,
  variables: Record<string, string>,
  clients: readonly string[] = ['bench'],
  { isInspected = false }: BareWorkerOptions = {},
): Promise<BareWorker> {
  const directory = mkdtempSync(join(tmpdir(), 'workerd-'))
  const forget = () => rmSync(directory, { recursive: true })
  try {
    wrangler(['deploy', join(root, entry), '--dry-run', '--outdir', directory])
    const tokens = clients.map(() => randomBytes(24).toString('base64url'))
    const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
    const known = tokens.map((token, at) => [hashOf(token), { client: clients[at], admin: true }])
    const texts = { ...variables, TOKENS: JSON.stringify(Object.fromEntries(known)) }
    mkdirSync(join(directory, 'objects'))
    const script = `${basename(entry, '.ts')}.js`
    const bundle = readFileSync(join(directory, script), 'utf8')
    writeFileSync(join(directory, 'workerd.capnp'), configOf(script, texts, bundle.includes('DurableObject')))
    const { port, inspector, pid, stop } = await serve(directory, isInspected)
    const origin = `http://127.0.0.1:${port}`
    const close = () => stop().finally(forget)
    const heap = inspector ? await inspectHeap(inspector, 'worker') : async () => 0
    return { origin, token: tokens[0] ?? '', tokens, memory: () => memoryOf(pid), cpu: () => cpuOf(pid), heap, close }
  } catch (error) {
    forget()
    throw error
  }
}

function ofProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s*(\d+)/.exec(ofProcess(pid, 'status'))?.[1] ?? 0) / 1024)
}

/** Of its threads: they are counted in nanoseconds, a process in hundredths of a second. */
function cpuOf(pid: number): number {
  const ran = threadsOf(pid).map((thread) => Number(ofProcess(pid, `task/${thread}/schedstat`).split(' ')[0]))
  return ran.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

async function serve(cwd: string, isInspected: boolean) {
  const stdio: ('ignore' | 'inherit' | 'pipe')[] = ['ignore', 'ignore', 'inherit', 'pipe']
  const inspection = isInspected ? ['--inspector-addr=127.0.0.1:0'] : []
  const server = spawn(workerd, ['serve', 'workerd.capnp', '--control-fd=3', ...inspection], { cwd, stdio })
  const closed = new Promise((done) => server.once('close', done))
  const stop = async () => {
    server.kill()
    await closed
  }
  const wanted = ['listen', ...(isInspected ? ['listen-inspector'] : [])]
  const [port = 0, inspector] = await portsOf(server.stdio[3] as Readable, wanted)
  return { port, inspector, pid: server.pid ?? 0, stop }
}

/** The configuration in workerd's own format, with what wrangler.jsonc says; strings are written as in JSON. */
function configOf(script: string, texts: Record<string, string>, hasObjects: boolean): string {
  const { compatibility_date, compatibility_flags, durable_objects } = readConfig({ config: wranglerConfig })
  const objects = hasObjects ? (durable_objects.bindings as { name: string; class_name: string }[]) : []
  const bindings = Object.entries(texts).map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`)
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
    (name = "objects", disk = (path = "objects", writable = true)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${script}")],
  compatibilityDate = "${compatibility_date}",
  compatibilityFlags = ${JSON.stringify(compatibility_flags)},
  durableObjectNamespaces = [
    ${objects.map(({ class_name }) => `(className = "${class_name}", uniqueKey = "${class_name}", enableSql = true)`)}
  ],
  durableObjectStorage = (localDisk = "objects"),
  bindings = [
    ${[...objects.map(({ name, class_name }) => `(name = "${name}", durableObjectNamespace = "${class_name}")`), ...bindings]}
  ],
);
`
}

/** The ports workerd took, each told as one line of JSON, in the order of the events wanted. */
async function portsOf(control: Readable, wanted: readonly string[]): Promise<(number | undefined)[]> {
  const ports = new Map<string, number>()
  for await (const line of createInterface(control)) {
    const { event, port } = JSON.parse(line) as { event: string; port: number }
    ports.set(event, port)
    if (wanted.every((each) => ports.has(each))) return wanted.map((each) => ports.get(each))
  }
  throw new Error('workerd did not start')
}
