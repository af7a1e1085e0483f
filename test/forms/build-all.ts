import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { groupConfig, groups } from './group-config.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Where the built forms lie, one folder each. */
export const builtForms = join(folder, '../../out/forms')
const stamp = join(builtForms, '.built')

const changed = (file: string) => statSync(file).mtimeMs

function newestSource(): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.includes('node_modules') && !file.endsWith('expected.json'))
    .map((file) => join(folder, file))
  return Math.max(...[...files, join(folder, '../../package-lock.json')].map(changed))
}

/** Builds every form into out/forms, unless what lies there is younger than all sources. Throws when one does not build. */
export async function buildAllForms(): Promise<void> {
  if (existsSync(stamp) && changed(stamp) > newestSource()) return
  // Kits behave differently where they believe to be tested, which they would take from our own test run.
  process.env.NODE_ENV = 'production'
  for (const group of groups) await build({ ...groupConfig(group), configFile: false, logLevel: 'warn' })
  writeFileSync(stamp, '')
}

if (import.meta.main) await buildAllForms()
