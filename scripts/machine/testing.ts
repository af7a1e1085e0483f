import { installDebianPackages } from './debian.ts'
import { output } from './run.ts'

/** Programs only the tests need: a screen for real right clicks, and Firefox. */
const programs = { Xvfb: 'xvfb', xdotool: 'xdotool', 'firefox-esr': 'firefox-esr' }

export const hasProgram = (name: string): boolean => output('which', [name]) !== undefined

/** Installs what is missing on Debian; elsewhere the tests that need it are skipped and say so. */
export function ensureTestPrograms(): void {
  const missing = Object.entries(programs).filter(([name]) => !hasProgram(name))
  if (missing.length > 0) installDebianPackages(missing.map(([, debianPackage]) => debianPackage))
}
