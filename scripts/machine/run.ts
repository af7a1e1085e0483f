import { spawnSync } from 'node:child_process'

/** Runs a command in sight of the person; true when it succeeded. */
export function run(command: string, parameters: readonly string[]): boolean {
  const shell = process.platform === 'win32'
  return (
    spawnSync(command, parameters, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
    }).status === 0
  )
}

/** What a command prints, or undefined when it cannot be run or fails. */
export function output(command: string, parameters: readonly string[]): string | undefined {
  const result = spawnSync(command, parameters, { encoding: 'utf8' })
  return result.status === 0 ? result.stdout : undefined
}
