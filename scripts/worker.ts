import { readCommand } from '../test/emulator/command-line.ts'
import { commandLine } from './command-line.ts'
import { startLocalWorker } from './demo/worker.ts'
import { startEmulatedClouds } from './emulated-clouds.ts'
import { onlyRequestLines } from './worker/only-request-lines.ts'

const help = `npm run worker -- [--port N] [--var NAME=VALUE …] [--emulate [options of npm run emulate]]

Runs the worker on loopback and prints one line of JSON: its address and a token made for this run. After that a line of
JSON for each request goes to standard error.
Keys come from worker/.dev.vars, or with --emulate from the emulated clouds behind it.
`

/** Everything behind --emulate belongs to the emulator. */
function split(args: string[]): { own: string[]; emulator: string[] | undefined } {
  const at = args.indexOf('--emulate')
  return at < 0 ? { own: args, emulator: undefined } : { own: args.slice(0, at), emulator: args.slice(at + 1) }
}

function variablesOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=/, '')]))
}

const { own, emulator } = split(process.argv.slice(2))
const { values } = commandLine(help, {
  args: own,
  options: {
    port: { type: 'string', default: '0' },
    var: { type: 'string', multiple: true, default: [] },
  },
})
await run()

async function run(): Promise<void> {
  const command = emulator && readCommand(emulator)
  const clouds = command && (await startEmulatedClouds(command.options, command.port))
  const variables = { ...clouds?.variables, ...variablesOf(values.var) }
  onlyRequestLines(console)
  const worker = await startLocalWorker(variables, { port: Number(values.port), keepsState: true, prints: true })
  const { origin: address, token } = worker
  const told = { address, token, emulated: Boolean(clouds), ...(clouds && { clouds: clouds.addresses }) }
  process.stdout.write(`${JSON.stringify(told)}\n`)
  const close = () => void Promise.all([worker.close(), clouds?.close()]).then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
}
