import { installDebianPackages } from './debian.ts'
import { output } from './run.ts'

/** Programs only the tests need: a screen for real right clicks, and Firefox. */
const programs = { Xvfb: 'xvfb', xdotool: 'xdotool', 'firefox-esr': 'firefox-esr' }

export const hasProgram = (name: string): boolean => output('which', [name]) !== undefined

const missingPackages = () => Object.entries(programs).flatMap(([name, owner]) => (hasProgram(name) ? [] : [owner]))

/** Installs what is missing on Debian; elsewhere the tests that need it are skipped, and this says so. */
export function ensureTestPrograms(): void {
  const missing = missingPackages()
  if (missing.length === 0 || installDebianPackages(missing)) return
  const names = missing.join(' ')
  console.error(`缺少 ${names}：用到它的测试会跳过 (missing, the tests that need it are skipped)`)
}
