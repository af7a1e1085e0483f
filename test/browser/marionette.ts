import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Firefox driven by its own remote protocol: length-prefixed JSON over a local socket. */
export interface Firefox {
  /** One command of the protocol, such as `WebDriver:Navigate`. */
  send(command: string, parameters?: object): Promise<{ value?: unknown }>
  /** Runs a script in the page shown; `arguments` holds what is passed. */
  inPage<Value>(script: string, ...passed: unknown[]): Promise<Value>
  /** Runs a script in the browser's own interface; it may return a promise. */
  inBrowser<Value>(script: string, ...passed: unknown[]): Promise<Value>
  close(): Promise<void>
}

const preferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.newtabpage.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'extensions.background.idle.timeout': 600_000,
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The port Firefox chose, from the file it writes into its profile. */
async function portOf(profile: string, firefox: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 400; tries += 1) {
    await wait(100)
    if (firefox.exitCode !== null) throw new Error(`Firefox ended with ${firefox.exitCode}`)
    try {
      return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'))
    } catch {}
  }
  throw new Error('Firefox did not open its port')
}

type Message = [type: number, id: number, error: { error: string; message: string } | null, result: { value?: unknown }]
interface Waiting {
  resolve(result: { value?: unknown }): void
  reject(error: Error): void
}

/** Splits what arrives into messages and hands each to whoever waits for it. */
function listen(socket: Socket, waiting: Map<number, Waiting>): void {
  let buffer = Buffer.alloc(0)
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data])
    for (;;) {
      const colon = buffer.indexOf(':')
      const length = Number(buffer.subarray(0, Math.max(colon, 0)))
      if (colon < 0 || buffer.length < colon + 1 + length) return
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString()) as Message | object
      buffer = buffer.subarray(colon + 1 + length)
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message as Message
      const asker = waiting.get(id)
      waiting.delete(id)
      if (error) asker?.reject(new Error(`${error.error}: ${error.message}`))
      else asker?.resolve(result)
    }
  })
}

export interface FirefoxOptions {
  preferences?: Readonly<Record<string, string | number | boolean>>
  environment?: Readonly<Record<string, string>>
}

/** Starts Firefox ESR without a window and without an account. Needs Debian's `firefox-esr`. */
export async function launchFirefox(chosen: FirefoxOptions = {}): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'fapiao-fill-firefox-'))
  const lines = Object.entries({ ...preferences, ...chosen.preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const options = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
    'about:blank',
  ]
  const firefox = spawn('firefox-esr', options, {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1', ...chosen.environment },
  })
  const socket = connect(await portOf(profile, firefox), '127.0.0.1')
  const waiting = new Map<number, Waiting>()
  listen(socket, waiting)
  await new Promise((resolve) => socket.once('data', resolve))
  let sent = 0
  const send: Firefox['send'] = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      sent += 1
      waiting.set(sent, { resolve, reject })
      const message = JSON.stringify([0, sent, command, parameters])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
  await send('WebDriver:NewSession', {})
  await send('WebDriver:SetTimeouts', { script: 60_000 })
  return {
    send,
    async inPage<Value>(script: string, ...passed: unknown[]) {
      return (await send('WebDriver:ExecuteScript', { script, args: passed })).value as Value
    },
    async inBrowser<Value>(script: string, ...passed: unknown[]) {
      await send('Marionette:SetContext', { value: 'chrome' })
      try {
        const body = { script, args: passed, sandbox: 'system', newSandbox: false }
        return (await send('WebDriver:ExecuteScript', body)).value as Value
      } finally {
        await send('Marionette:SetContext', { value: 'content' })
      }
    },
    async close() {
      await Promise.race([send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), wait(5000)])
      socket.destroy()
      if (firefox.exitCode === null) firefox.kill('SIGKILL')
      await wait(200)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
