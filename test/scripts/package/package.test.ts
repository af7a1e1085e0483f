import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { manifestFor, stores } from '../../../scripts/package/browsers.ts'
import { extensionId } from '../../../scripts/package/crx.ts'
import { languages, limits, listing, permissionReasons } from '../../../scripts/package/listing.ts'
import { type Packed, writePackages } from '../../../scripts/package/package.ts'

const read = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes))
const real = JSON.parse(readFileSync('manifest.json', 'utf8'))

let root: string
let out: string
let packed: Packed[]

/** A small project as git keeps it, built. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fapiao-fill-package-'))
  out = join(root, 'out')
  mkdirSync(join(root, 'dist/chunks'), { recursive: true })
  const manifest = JSON.stringify(real)
  writeFileSync(join(root, 'manifest.json'), manifest)
  writeFileSync(join(root, 'dist/manifest.json'), manifest)
  writeFileSync(join(root, 'dist/chunks/core.js'), 'export {}')
  writeFileSync(join(root, 'secret.txt'), 'not kept by git')
  execFileSync('git', ['init', '-q'], { cwd: root })
  execFileSync('git', ['add', 'manifest.json'], { cwd: root })
  packed = writePackages({ root, out })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('packages', () => {
  it('hold the built files, each with the manifest of its browser', () => {
    const [chrome, edge, firefox] = ['chrome.zip', 'edge.zip', 'firefox.xpi'].map((name) =>
      unzipSync(readFileSync(join(out, name))),
    )
    for (const files of [chrome, edge, firefox])
      expect(Object.keys(files ?? {})).toEqual(['chunks/core.js', 'manifest.json'])
    for (const files of [chrome, edge]) {
      const manifest = read(files?.['manifest.json'])
      expect(manifest.background).toEqual({ service_worker: 'background.js', type: 'module' })
      expect(manifest).not.toHaveProperty('browser_specific_settings')
      expect(manifest).not.toHaveProperty('sidebar_action')
    }
    const manifest = read(firefox?.['manifest.json'])
    expect(manifest.background).toEqual({ scripts: ['background.js'], type: 'module' })
    expect(manifest.permissions).not.toContain('sidePanel')
    expect(manifest).not.toHaveProperty('side_panel')
  })

  it('have the same bytes when they are made again', () => {
    expect(writePackages({ root, out })).toEqual(packed)
  })

  it('come with sums that prove them', () => {
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n')).toEqual(
      packed.map(({ name, sha256 }) => `${sha256}  ${name}`),
    )
  })

  it('come with the sources that git keeps, and nothing else', () => {
    expect(Object.keys(unzipSync(readFileSync(join(out, 'sources.zip'))))).toEqual(['manifest.json'])
  })

  it('name where the next version is only for companies that host it themselves', () => {
    const url = 'https://extensions.example.com/updates'
    expect(manifestFor('chrome', real)).not.toHaveProperty('update_url')
    expect(manifestFor('chrome', real, url)).toHaveProperty('update_url', url)
    expect(manifestFor('firefox', real, url)).toHaveProperty('browser_specific_settings.gecko.update_url', url)
  })
})

describe('packages a company hosts itself', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const hosted = {
    url: 'https://intranet.example.com/fapiao/',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
  const folder = () => join(root, 'hosted')
  const text = (name: string) => readFileSync(join(folder(), name), 'utf8')

  it('look for their next version in the company’s folder, and the folder names it', () => {
    writePackages({ root, out: folder(), hosted })
    const chrome = unzipSync(readFileSync(join(folder(), 'chrome.zip')))
    expect(read(chrome['manifest.json']).update_url).toBe('https://intranet.example.com/fapiao/updates.xml')
    const firefox = unzipSync(readFileSync(join(folder(), 'firefox.xpi')))
    const { gecko } = read(firefox['manifest.json']).browser_specific_settings
    expect(gecko.update_url).toBe('https://intranet.example.com/fapiao/updates.json')
    expect(JSON.parse(text('updates.json')).addons[gecko.id].updates).toEqual([
      { version: real.version, update_link: 'https://intranet.example.com/fapiao/firefox.xpi' },
    ])
    expect(text('updates.xml')).toContain(`appid="${extensionId(hosted.privateKey)}"`)
    expect(text('updates.xml')).toContain(
      `codebase="https://intranet.example.com/fapiao/chrome.crx" version="${real.version}"`,
    )
  })

  it('carry the company’s signature over the very package', () => {
    const signed = readFileSync(join(folder(), 'chrome.crx'))
    expect(signed.subarray(0, 4).toString()).toBe('Cr24')
    expect(signed.readUInt32LE(4)).toBe(3)
    const zip = signed.subarray(12 + signed.readUInt32LE(8))
    expect(zip.equals(readFileSync(join(folder(), 'chrome.zip')))).toBe(true)
  })
})

describe('what people read in the stores', () => {
  it.each(stores.flatMap((store) => languages.map((language) => [store, language] as const)))(
    'fits %s in %s',
    (store, language) => {
      for (const [part, most] of Object.entries(limits[store]))
        expect(listing[language][part as keyof (typeof listing)['en']].length).toBeLessThanOrEqual(most)
    },
  )

  it('gives a reason for every permission that is asked for, and for no other', () => {
    const asked = [...real.permissions, ...real.optional_host_permissions]
    expect(Object.keys(permissionReasons).toSorted()).toEqual(asked.toSorted())
  })

  it('is written for each store in both languages', () => {
    for (const store of stores)
      for (const language of languages)
        expect(readFileSync(join(out, 'listing', store, `${language}.md`), 'utf8')).toContain(listing[language].title)
  })
})
