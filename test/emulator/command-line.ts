import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cloudIds, type EmulatorOptions } from './emulator.ts'
import { accountFaults, transportFaults } from './fault.ts'
import { jsonObject } from './json-object.ts'
import { switchTable } from './switches.ts'

export interface Command {
  options: EmulatorOptions
  /** First port; the clouds take this and the next ones. 0 takes free ones. */
  port: number
  isQuiet: boolean
  /** Log what a refused client should have signed. */
  explains: boolean
  /** Only the help was asked for. */
  wantsHelp: boolean
}

/** Reads the arguments of `npm run emulate`. Throws with words for the person on any it does not know. */
export function readCommand(args: readonly string[], now: () => number = Date.now): Command {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      fault: { type: 'string', multiple: true, default: [] },
      reply: { type: 'string', multiple: true, default: [] },
      switch: { type: 'string', multiple: true, default: [] },
      clock: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return {
    options: {
      faults: faultsOf(values.fault),
      replies: Object.fromEntries(values.reply.map(pair).map(([product, file]) => [product, readReply(file)])),
      switches: Object.fromEntries(values.switch.map(pair)),
      ...(values.clock !== undefined && { now: clockFrom(values.clock, now) }),
    },
    port: portOf(values.port),
    isQuiet: values.quiet,
    explains: values.explain,
    wantsHelp: values.help,
  }
}

function pair(text: string): [name: string, value: string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Error(`Expected name=value, not ${text}`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function faultsOf(texts: readonly string[]): NonNullable<EmulatorOptions['faults']> {
  const faults = texts.map(pair)
  const stranger = faults.find(([cloud]) => !cloudIds.some((id) => id === cloud))
  if (stranger) throw new Error(`No such cloud: ${stranger[0]}. Known: ${cloudIds.join(', ')}`)
  return Object.fromEntries(faults)
}

function readReply(file: string): object {
  const reply = jsonObject(readFileSync(file))
  if (reply) return reply
  throw new Error(`${file} holds no JSON object`)
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port + cloudIds.length <= 65_536) return port
  throw new Error(`--port is a number from 0 to ${65_536 - cloudIds.length}, not ${text}`)
}

/** A clock that runs on from the given time. */
function clockFrom(text: string, now: () => number): () => number {
  const start = Date.parse(text)
  if (Number.isNaN(start)) throw new Error(`--clock is a time like 2026-01-01T00:00:00Z, not ${text}`)
  const begun = now()
  return () => start + now() - begun
}

const described = (rows: Readonly<Record<string, string>>) =>
  Object.entries(rows)
    .map(([name, about]) => `  ${name.padEnd(14)}${about}`)
    .join('\n')

/** Everything the command takes, faults and switches included. */
export function helpText(): string {
  const switches = Object.entries(switchTable).map(([name, row]) => {
    const values = 'values' in row ? row.values.join(' | ') : 'a number'
    return `  ${name}   ${values}   (${row.default})\n      ${row.about}`
  })
  return `npm run emulate -- [options]

Serves the emulated clouds (${cloudIds.join(', ')}) on loopback, one port each, until it is stopped.
Prints one JSON line with their addresses and sample keys; then a line per call on standard error.

  --port N                        first port, the clouds take this and the next ones; 0 takes free ones (0)
  --fault CLOUD=KIND[:MS][*N]     something goes wrong, in the next N calls or in every one; repeatable
  --reply CLOUD/PRODUCT=FILE      the JSON in FILE is the reply for every picture; repeatable
  --switch NAME=VALUE             a choice the vendors do not document; repeatable
  --clock TIME                    the clouds' clock starts here, e.g. 2026-01-01T00:00:00Z
  --explain                       on a wrong signature, log what should have been signed
  --quiet                         log no calls
  --help

A client asks for a fault in one call with the header x-emulator-fault: KIND[:MS].

Faults of the connection
${described(transportFaults)}
  http<status>  that HTTP status with a gateway page
Faults of the account
${described(accountFaults)}
Any error code of the vendor is a fault too: tencent=FailedOperation.ImageBlur, tencent-legacy=-9018, huawei=AIS.0105

Switches
${switches.join('\n')}
`
}
