import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { commandLine } from './command-line.ts'
import { ensureBuilt } from './machine/build.ts'
import { fail, step } from './machine/step.mjs'
import { extensionId } from './package/crx.ts'
import type { Hosted } from './package/hosted.ts'
import { listingPictures } from './package/listing-pictures.ts'
import { writePackages } from './package/package.ts'

const help = `npm run package -- [--lint] [--no-pictures] [--update-url URL --key FILE]

Packages the extension for the stores into out/package: chrome.zip, edge.zip, firefox.xpi, the sources they are built from,
SHA256SUMS, and what the stores show under listing/: texts, icons, screenshots. The same commit gives the same packages.

  --lint             check firefox.xpi with Mozilla's linter (web-ext)
  --no-pictures      leave the screenshots out; they need a screen (Xvfb will do) and a minute
  --update-url URL   for a company that hosts the extension itself: the https folder it will serve from out/package
                     (chrome.crx, firefox.xpi, updates.xml, updates.json)
  --key FILE         the RSA key that signs chrome.crx, made when it is not there; keep it, it is the extension's identity
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

/** The company's key; a new one is readable by nobody else. */
function keyIn(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    console.error(`新密钥 (a new key): ${file}`)
  }
  return readFileSync(file, 'utf8')
}

function hostedBy(address: string | undefined, key: string | undefined): Hosted | undefined {
  if (!address) return undefined
  if (!key || !URL.canParse(address) || new URL(address).protocol !== 'https:')
    fail(
      '--update-url 要写 https 文件夹地址，并用 --key 指明签名密钥。',
      '--update-url takes the https address of a folder, and --key the file of the signing key.',
    )
  return { url: address.endsWith('/') ? address : `${address}/`, privateKey: keyIn(resolve(key)) }
}

const { values } = commandLine(help, {
  options: {
    'update-url': { type: 'string' },
    key: { type: 'string' },
    lint: { type: 'boolean', default: false },
    'no-pictures': { type: 'boolean', default: false },
  },
})
const hosted = hostedBy(values['update-url'], values.key)
ensureBuilt()
const packed = writePackages({ root, out, ...(hosted && { hosted }) })
for (const { name, bytes, sha256 } of packed) console.log(`${sha256}  ${name}  ${bytes}`)
if (hosted) console.log(`Chrome / Edge id: ${extensionId(hosted.privateKey)}`)
// Packages stand without them: a machine without a screen says so and goes on.
if (!values['no-pictures'])
  await listingPictures(join(out, 'listing')).catch((problem: unknown) =>
    console.error(`没有截图 (no screenshots): ${String(problem)}`),
  )
if (values.lint) lint()
