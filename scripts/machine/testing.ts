import { installDebianPackages } from './debian.ts'
import { output } from './run.ts'

/** Programs only the tests need: a screen for real right clicks, and Firefox. */
const programs = { Xvfb: 'xvfb', xdotool: 'xdotool', 'firefox-esr': 'firefox-esr' }

export const hasProgram = (name: string): boolean => output('which', [name]) !== undefined

/** Only whoever may mount can give one browser policies that no other on this machine sees. */
export const mayMount = (): boolean => output('unshare', ['--mount', 'true']) !== undefined

const missingPackages = () => Object.entries(programs).flatMap(([name, owner]) => (hasProgram(name) ? [] : [owner]))

/** Installs what is missing on Debian; what cannot be had is said, and the tests that need it are skipped. */
export function ensureTestPrograms(): void {
  if (!mayMount()) console.error('不能挂载：策略测试会跳过 (mounts are not allowed, the tests of policies are skipped)')
  const missing = missingPackages()
  if (missing.length === 0 || installDebianPackages(missing)) return
  const names = missing.join(' ')
  console.error(`缺少 ${names}：用到它的测试会跳过 (missing, the tests that need it are skipped)`)
}
