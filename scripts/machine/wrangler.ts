import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const wranglerConfig = join(root, 'worker/wrangler.jsonc')

/**
 * Runs wrangler on the worker's configuration and gives what it printed.
 * @throws {Error} with wrangler's own words when it fails
 */
export function wrangler(args: readonly string[], input?: string): string {
  const command = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const done = spawnSync(process.execPath, [command, ...args, '--config', wranglerConfig], {
    encoding: 'utf8',
    input,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', NO_COLOR: '1' },
  })
  if (done.status !== 0)
    throw new Error(`wrangler ${args.slice(0, 3).join(' ')}: ${(done.stderr || done.stdout).trim()}`)
  return done.stdout
}
