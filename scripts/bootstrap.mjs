// Plain JavaScript, because it runs before anything is installed and on whatever Node the machine has.
// It installs the dependencies when they are missing or stale, finds a Node new enough for the tools, and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.installed-lock')
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

function ensureDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // On standard error, because some commands print JSON for machines.
  console.error('安装依赖 … (installing dependencies)')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync('npm', ['ci', ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: windows,
  })
  if (done.status !== 0)
    fail('依赖安装失败：请检查网络后重试。', 'Installing dependencies failed: check the network and try again.')
  writeFileSync(stamp, lock)
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

ensureDependencies()
const [script, ...parameters] = process.argv.slice(2)
const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', join(root, script), ...parameters], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, ...quietWrangler, PATH: binaries + delimiter + process.env.PATH },
})
// Ctrl-C reaches the child by itself; staying alive lets it end what it started.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
