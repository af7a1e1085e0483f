// Plain JavaScript, because it runs before anything is installed and on whatever Node the machine has.
// It installs the dependencies when they are missing or stale, finds a Node new enough for the tools, and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const lock = join(root, 'package-lock.json')
/** Written by npm as the last step of an installation: what is really there. */
const installed = join(root, 'node_modules', '.package-lock.json')
const binaries = join(root, 'node_modules', '.bin')
const windows = process.platform === 'win32'
/** The local workerd asks nobody on the network and reports to nobody. */
const quietWrangler = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

function fail(chinese, english) {
  console.error(`\n${chinese}\n${english}`)
  process.exit(1)
}

/** The component kits of the test forms are half of all packages; only what fills those forms needs them. */
function isInstalled(withForms) {
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) return false
  return !withForms || readFileSync(installed, 'utf8').includes('"test/forms/')
}

function ensureDependencies(withForms) {
  if (isInstalled(withForms)) return
  // On standard error, because some commands print JSON for machines.
  console.error('安装依赖 … (installing dependencies)')
  const scope = withForms ? [] : ['--workspaces=false']
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...scope], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: windows,
  })
  if (done.status !== 0)
    fail('依赖安装失败：请检查网络后重试。', 'Installing dependencies failed: check the network and try again.')
}

/** The tools need Node 22.12; on Linux x64 a newer one comes with the dependencies. */
function newEnough(node) {
  const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout ?? ''
  const [major = 0, minor = 0] = version.trim().split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function findNode() {
  const node = [join(binaries, windows ? 'node.cmd' : 'node'), process.execPath].find(
    (path) => existsSync(path) && newEnough(path),
  )
  return (
    node ??
    fail(
      `需要 Node.js 22.18 或更新的版本，现在是 ${process.version}。请到 https://nodejs.org 安装 LTS 版后重试。`,
      `Node.js 22.18 or newer is needed, this is ${process.version}. Install the LTS from https://nodejs.org and try again.`,
    )
  )
}

const [script, ...parameters] = process.argv.slice(2)
ensureDependencies(/\/(test|score-fill)\.ts$/.test(script))
const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', join(root, script), ...parameters], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, ...quietWrangler, PATH: binaries + delimiter + process.env.PATH },
})
// Ctrl-C reaches the child by itself; staying alive lets it end what it started.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
