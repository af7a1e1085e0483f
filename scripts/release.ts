import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { commandLine, endWith } from './command-line.ts'
import { fail } from './machine/step.mjs'
import { sectionOf } from './release/changelog.ts'
import { ReleaseRefused, release } from './release/release.ts'

const help = `npm run release -- X.Y.Z [--dry-run]
npm run --silent release -- X.Y.Z --notes

Puts package.json, package-lock.json and manifest.json on one version, closes the changelog's section, commits and tags.
Pushing the tag is what publishes: .github/workflows/release.yml takes it from there.

  --dry-run   check everything, change nothing
  --notes     print what the changelog says of a version
`
const root = fileURLToPath(new URL('..', import.meta.url))

function run(version: string, dryRun: boolean): void {
  try {
    const changed = release({ root, version, today: new Date().toISOString().slice(0, 10), dryRun })
    if (dryRun) console.log(`会改动 (would change): ${changed.join(' ')}`)
    else console.log(`v${version}\n接下来 (next): git push --follow-tags`)
  } catch (problem) {
    if (problem instanceof ReleaseRefused) fail(problem.chinese, problem.message)
    throw problem
  }
}

const { values, positionals } = commandLine(help, {
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    notes: { type: 'boolean', default: false },
  },
})
const [version] = positionals
if (!version) endWith(help, 2)
if (values.notes) console.log(sectionOf(readFileSync(`${root}CHANGELOG.md`, 'utf8'), version))
else run(version, values['dry-run'])
