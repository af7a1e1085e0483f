// Plain JavaScript, because it runs before anything is installed and on whatever Node the machine has.
// node scripts/bootstrap.mjs [--forms] [SCRIPT [PARAMETERS]]
// It installs the dependencies when they are missing or stale, finds a Node new enough for the tools, and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail, step } from './machine/step.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lock = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
/** Written by npm as the last step of an installation: what is really there. */
const installed = join(modules, '.package-lock.json')
const binaries = join(modules, '.bin')
/** The local workerd asks nobody on the network and reports to nobody. */
const quietWrangler = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

/**
 * What a lock file names, by where it lies; nothing when there is none.
 * @param {string} file
 * @returns {Record<string, { version?: string, dependencies?: object, devDependencies?: object }>}
 */
const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/**
 * Compared by what the files say, since a checkout gives files new times. The component kits of the test forms are half
 * of all packages; only what builds or fills those forms needs them.
 * @param {boolean} withForms
 */
function isInstalled(withForms) {
  const [asked, there] = [packagesOf(lock), packagesOf(installed)]
  const direct = Object.keys({ ...asked['']?.dependencies, ...asked['']?.devDependencies })
  const wanted = direct.map((name) => `node_modules/${name}`)
  const forms = withForms ? Object.keys(asked).filter((path) => /^test\/forms\/\w+$/.test(path)) : []
  const isSame = (/** @type {string} */ path) => there[path]?.version === asked[path]?.version
  return [...wanted, ...forms].every((path) => there[path]) && Object.keys(there).every(isSame)
}

/** @param {boolean} withForms */
function ensureDependencies(withForms) {
  // What is linked here from elsewhere is looked after there; npm would empty it.
  if (isInstalled(withForms) || lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return
  const scope = withForms ? [] : ['--workspaces=false']
  const command = ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error', ...scope]
  if (!step('安装依赖', 'installing dependencies', command))
    fail('依赖安装失败：请检查网络后重试。', 'Installing dependencies failed: check the network and try again.')
}

/**
 * The tools need Node 22.18; on Linux x64 a newer one comes with the dependencies.
 * @param {string} node
 */
function newEnough(node) {
  const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout ?? ''
  const [major = 0, minor = 0] = version.trim().split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function findNode() {
  const node = [join(binaries, 'node'), process.execPath].find((path) => existsSync(path) && newEnough(path))
  return (
    node ??
    fail(
      `需要 Node.js 22.18 或更新的版本，现在是 ${process.version}。请到 https://nodejs.org 安装 LTS 版后重试。`,
      `Node.js 22.18 or newer is needed, this is ${process.version}. Install the LTS from https://nodejs.org and try again.`,
    )
  )
}

const withForms = process.argv[2] === '--forms'
const [script, ...parameters] = process.argv.slice(withForms ? 3 : 2)
ensureDependencies(withForms)
if (script) handOver(script)

/** @param {string} script */
function handOver(script) {
  const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', join(root, script), ...parameters], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, ...quietWrangler, PATH: binaries + delimiter + process.env.PATH },
  })
  // Ctrl-C reaches the child by itself; staying alive lets it end what it started.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
