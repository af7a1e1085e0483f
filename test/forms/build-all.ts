import { build } from 'vite'
import { groupConfig, groups } from './group-config.ts'

/** Builds every form into out/forms. Throws when one does not build. */
export async function buildAllForms(): Promise<void> {
  for (const group of groups) await build({ ...groupConfig(group), configFile: false, logLevel: 'warn' })
}

if (import.meta.main) await buildAllForms()
