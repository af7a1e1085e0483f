import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { ensureBuilt } from './machine/build.ts'
import { fail, step } from './machine/step.mjs'
import { writePackages } from './package/package.ts'

const help = `npm run package -- [--update-url URL] [--lint]

Packages the extension for the stores into out/package: chrome.zip, edge.zip, firefox.xpi, the sources they are built from,
SHA256SUMS, and the stores' texts under listing/. The same commit gives the same bytes.

  --update-url URL   for packages a company hosts itself: where browsers look for the next version
  --lint             check firefox.xpi with Mozilla's linter (web-ext)
`
const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'out/package')

/** Mozilla's own checks of what would be uploaded. */
function lint(): void {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-lint-'))
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(out, 'firefox.xpi'))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const passed = step('检查 Firefox 包', 'linting the Firefox package', ['web-ext', 'lint', '--source-dir', folder])
  rmSync(folder, { recursive: true, force: true })
  if (!passed) fail('Firefox 包没有通过检查，原因见上。', 'The Firefox package did not pass, for the reason above.')
}

const { values } = parseArgs({
  options: {
    'update-url': { type: 'string' },
    lint: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help) process.stdout.write(help)
else {
  ensureBuilt()
  const updateUrl = values['update-url']
  const packed = writePackages({ root, out, ...(updateUrl && { updateUrl }) })
  for (const { name, bytes, sha256 } of packed) console.log(`${sha256}  ${name}  ${bytes}`)
  if (values.lint) lint()
}
