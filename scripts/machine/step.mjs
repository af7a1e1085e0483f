// Plain JavaScript, because the first step is installing what everything else needs.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const logs = join(root, 'out', 'set-up')
/** A mirror that no longer answers must end as a failed step, not as a run that hangs. */
const timeout = 20 * 60_000

/**
 * Runs one command of the set-up and says so in one line with its seconds, on standard error because some commands print
 * JSON for machines. What the tools print goes to a log under out/set-up/, whose end is shown when the step fails.
 * @param {string} chinese what is being done
 * @param {string} english the same, also the log's name
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, isOptional?: boolean }} [options] isOptional: a failure shows no log, because
 *   there is another way or the caller has better words
 * @returns {boolean} true when it succeeded
 */
export function step(chinese, english, [program = '', ...parameters], { env = {}, isOptional = false } = {}) {
  mkdirSync(logs, { recursive: true })
  const log = join(logs, `${english.replaceAll(/\W+/g, '-')}.log`)
  const started = performance.now()
  process.stderr.write(`${chinese} (${english}) … `)
  const file = openSync(log, 'w')
  const done = spawnSync(program, parameters, {
    cwd: root,
    stdio: ['ignore', file, file],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    timeout,
  })
  closeSync(file)
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
  if (done.status === 0) process.stderr.write(`${seconds}\n`)
  else {
    process.stderr.write(`失败 (failed), ${seconds}: ${log}\n`)
    if (!isOptional) process.stderr.write(`${done.error?.message ?? ''}${lastLines(log)}\n`)
  }
  return done.status === 0
}

/**
 * Ends the command with what the person can do about it, and no stack.
 * @param {string} chinese
 * @param {string} english
 * @returns {never}
 */
export function fail(chinese, english) {
  console.error(`\n${chinese}\n${english}`)
  process.exit(1)
}

/** @param {string} log */
const lastLines = (log) => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40).join('\n')
