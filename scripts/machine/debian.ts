import { existsSync } from 'node:fs'
import { step } from './step.mjs'

const env = { DEBIAN_FRONTEND: 'noninteractive' }
/** Another apt may be at work, as on a machine that has just started. */
const patient = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2']
let listsAreFresh = false

/** Installs Debian packages when this is Debian and we are root; false when it is not ours to do or failed. */
export function installDebianPackages(packages: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false
  listsAreFresh ||= step('更新软件包列表', 'updating package lists', ['apt-get', 'update', ...patient], { env })
  const names = packages.join(' ')
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...patient, ...packages]
  return listsAreFresh && step(`安装 ${names}`, `installing ${names}`, install, { env })
}
