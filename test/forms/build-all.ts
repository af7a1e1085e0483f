import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { groupConfig, groups } from './group-config.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Where the built forms lie, one folder each. */
export const builtForms = join(folder, '../../out/forms')
const stampOf = (group: string) => join(builtForms, `.built-${group === '.' ? 'demo' : group}`)

const changed = (file: string) => statSync(file).mtimeMs
const isSource = (file: string) => !file.includes('node_modules') && !/(expected|attach)\.json$/.test(file)

/** When anything a group is built from changed last: its own folder, or what lies beside the folders of all groups. */
function newestSource(group: string): number {
  const shared = readdirSync(folder).filter((name) => !groups.includes(name))
  const files = [...shared, ...(group === '.' ? [] : [group])].flatMap((name) =>
    statSync(join(folder, name)).isDirectory()
      ? readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file))
      : [name],
  )
  return Math.max(...[...files.filter(isSource), '../../package-lock.json'].map((file) => changed(join(folder, file))))
}

const isBuilt = (group: string) => existsSync(stampOf(group)) && changed(stampOf(group)) > newestSource(group)

/** Builds the forms of some groups into out/forms, unless what lies there is younger than its sources. Throws when one does not build. */
export async function buildAllForms(wanted: readonly string[] = groups): Promise<void> {
  // Kits behave differently where they believe to be tested, which they would take from our own test run.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  for (const group of wanted.filter((each) => !isBuilt(each))) {
    await build({ ...groupConfig(group), configFile: false, logLevel: 'warn' })
    writeFileSync(stampOf(group), '')
  }
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
}

/** `build-all.ts [GROUP …]` */
if (import.meta.main) await buildAllForms(process.argv.length > 2 ? process.argv.slice(2) : groups)
