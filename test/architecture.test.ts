import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { circles, importsOf, root, sourceFiles } from './source-files.ts'

/** The stages of the extension in the order of the sentence; none imports a later one. */
const stages = [
  'shell',
  'settings',
  'words',
  'inbox',
  'capture',
  'prepare',
  'recognize',
  'check',
  'review',
  'fill',
  'verify',
  'ledger',
  'claims',
]
const vendorWords = /tencent|qcloud|huawei|myhuaweicloud|baidu|VatInvoice|CarInvoice|腾讯|华为|百度/i
/** Where vendors may be named: their folders, the products table, the registry, bindings, and words for people. */
const mayNameVendors =
  /^(worker\/providers\/|worker\/sign\/|worker\/settings\/settings\.ts|shared\/products\.ts|extension\/_locales\/|scripts\/)/

const files = sourceFiles()
const product = files.filter((file) => /^(extension|worker|shared)\//.test(file))

/** Every import of the product as [importing file, imported file or package]. */
const imports = product.flatMap((file) =>
  importsOf(file).map((specifier) => {
    const target = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier
    return [file, target] as const
  }),
)

/** The offending pairs in words, so that a failure says what to move where. */
const offences = (breaks: (file: string, target: string) => boolean) =>
  imports.filter(([file, target]) => breaks(file, target)).map(([file, target]) => `${file} → ${target}`)

const roomOf = (path: string) => /^extension\/[^/]+(?=\/)/.exec(path)?.[0] ?? path
const topFolder = (path: string) => path.split('/')[0] ?? ''

test('shared imports neither the extension nor the worker: move what both need into shared', () => {
  expect(offences((file, target) => topFolder(file) === 'shared' && /^(extension|worker)\//.test(target))).toEqual([])
})

test('the extension and the worker do not know each other: what they agree on belongs in shared', () => {
  const other: Record<string, string> = { extension: 'worker', worker: 'extension' }
  expect(offences((file, target) => other[topFolder(file)] === topFolder(target))).toEqual([])
})

test('the product imports nothing from test or scripts: turn the dependency round', () => {
  expect(offences((_, target) => /^(test|scripts)\//.test(target))).toEqual([])
})

test('the emulator checks the worker, so it imports nothing of it: write the check again with node:crypto', () => {
  const emulator = files.filter((file) => file.startsWith('test/emulator/') && !file.endsWith('.test.ts'))
  expect(emulator.filter((file) => importsOf(file).some((target) => target.includes('worker/')))).toEqual([])
})

test('the worker reaches the network through worker/forward/exchange.ts only: pass `send` or `forward` on', () => {
  const calls = /(?<![.\w])fetch\(/
  const callers = product
    .filter((file) => /^worker\//.test(file) && !/^worker\/(forward\/exchange|index)\.ts$/.test(file))
    .filter((file) => calls.test(readFileSync(join(root, file), 'utf8')))
  expect(callers).toEqual([])
})

test('signing knows no provider: pass what it needs as arguments', () => {
  expect(offences((file, target) => file.startsWith('worker/sign/') && target.startsWith('worker/providers/'))).toEqual(
    [],
  )
})

test('no stage imports a later stage: pass plain data on instead', () => {
  const stageOf = (path: string) => stages.indexOf(/^extension\/([^/]+)\//.exec(path)?.[1] ?? '')
  expect(offences((file, target) => stageOf(file) >= 0 && stageOf(target) > stageOf(file))).toEqual([])
})

test('no files import each other in a circle: move what both need into a file of its own', () => {
  expect(circles(imports)).toEqual([])
})

test('no rooms of the extension import each other in a circle: move the shared piece to the lower room', () => {
  expect(circles(imports.map(([file, target]) => [roomOf(file), roomOf(target)] as const))).toEqual([])
})

test('filling looks down only, decide ← page ← widgets ← collect ← write: move the piece to the lower room', () => {
  const floors = ['decide', 'page', 'widgets', 'collect', 'write']
  const floorOf = (path: string) => floors.indexOf(/^extension\/fill\/([^/]+)\//.exec(path)?.[1] ?? '')
  expect(offences((file, target) => floorOf(file) >= 0 && floorOf(target) > floorOf(file))).toEqual([])
})

test('a fill presses and types through the guard only: use fill/page/press.ts', () => {
  const acts = /\.click\(|\.(requestSubmit|submit)\(|new (Keyboard|Pointer|Mouse|Touch|Drag)Event\(|new make\(/
  const direct = product
    .filter((file) => file.startsWith('extension/fill/') && file !== 'extension/fill/page/press.ts')
    .filter((file) => acts.test(readFileSync(join(root, file), 'utf8')))
  expect(direct).toEqual([])
  expect(importsOf('extension/fill/page/press.ts')).toContain('./guard.ts')
})

test('at the root of extension/ stand entries only: move the file into the room it belongs to', () => {
  const entries = readFileSync(join(root, 'vite.config.ts'), 'utf8')
  const pages = readdirSync(join(root, 'extension')).filter((name) => name.endsWith('.html'))
  const shown = pages.map((page) => readFileSync(join(root, 'extension', page), 'utf8')).join('')
  const loose = product
    .filter((file) => /^extension\/[^/]+$/.test(file))
    .filter((file) => !entries.includes(file) && !shown.includes(`./${file.split('/')[1]}`))
  expect(loose).toEqual([])
})

test('only extension/shell/browser.ts imports the browser API: take `browser` from there', () => {
  const typesOnly = (file: string) =>
    /import type [^\n]*webextension-polyfill/.test(readFileSync(join(root, file), 'utf8'))
  const found = offences(
    (file, target) => target === 'webextension-polyfill' && file !== 'extension/shell/browser.ts' && !typesOnly(file),
  )
  expect(found).toEqual([])
})

test('vendors are named only in their own folder: translate into our words there', () => {
  const named = product
    .filter((file) => !mayNameVendors.test(file))
    .filter((file) => vendorWords.test(readFileSync(join(root, file), 'utf8')))
  expect(named).toEqual([])
})

test('an import names the whole file, so that Node runs it as it stands: add the extension', () => {
  const whole = /\.(tsx?|mjs|json|css|html|wasm|pdf)$/
  expect(offences((_, target) => /^(extension|worker|shared)\//.test(target) && !whole.test(target))).toEqual([])
})

test('nothing is passed on through barrels: import from the file that defines it', () => {
  const passesOn = (file: string) => /^export\s+(\*|\{[^}]*\})\s+from/m.test(readFileSync(join(root, file), 'utf8'))
  expect(product.filter(passesOn)).toEqual([])
})

test('file names say what the file does: name it for its public function', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|manager|service)s?(\.|\/)/i
  expect(files.filter((file) => empty.test(file))).toEqual([])
})

test('source files stay small: split one that passed 250 lines by its jobs', () => {
  const tables = /(cues|invoice|alias|labels|field-map|option-words)[^/]*\.ts$/
  const long = product
    .filter((file) => !tables.test(file))
    .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 250)
  expect(long).toEqual([])
})

test('a unit test stands where its source, or the folder it is about, stands: rename or move it', () => {
  const mirrored = files.filter((file) => /^test\/(shared|extension|worker)\/.*\.test\.tsx?$/.test(file))
  const subject = (file: string) => file.replace(/^test\//, '').replace(/(\.dom)?\.test\.tsx?$/, '')
  const stands = (path: string) => product.some((source) => source.startsWith(path))
  const about = (file: string) => `${dirname(subject(file))}/`
  const astray = mirrored.filter(
    (file) => !stands(subject(file)) && !(about(file).split('/').length > 2 && stands(about(file))),
  )
  expect(astray).toEqual([])
})

test('every file the manifest names is built: fix manifest.json or vite.config.ts', () => {
  const manifest = readFileSync(join(root, 'manifest.json'), 'utf8')
  const build = readFileSync(join(root, 'vite.config.ts'), 'utf8')
  const named = [...manifest.matchAll(/"([a-z-]+)\.(html|js)"/g)].map((match) => match[1] ?? '')
  expect(named.filter((name) => !build.includes(`extension/${name}.`))).toEqual([])
})

test('both languages have the same words: add the missing key to the other messages.json', () => {
  const keys = (locale: string) =>
    Object.keys(JSON.parse(readFileSync(join(root, `extension/_locales/${locale}/messages.json`), 'utf8'))).sort()
  expect(keys('en')).toEqual(keys('zh_CN'))
})
