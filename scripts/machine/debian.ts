import { existsSync } from 'node:fs'
import { run } from './run.ts'

let listsAreFresh = false

/** Installs Debian packages when this is Debian and we are root; false when it is not ours to do or failed. */
export function installDebianPackages(packages: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false
  console.log(`安装 ${packages.join(' ')} … (installing Debian packages)`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  listsAreFresh ||= run('apt-get', ['update', '-qq'], quiet)
  return listsAreFresh && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}
