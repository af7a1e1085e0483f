import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { ocrFile } from './scripts/ocr-models/ocr-models.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const locales = ['zh_CN', 'en']
const icons = readdirSync(`${root}extension/icons`)

/** Files the manifest names that no module imports: the manifest itself, the words, the icons. */
const manifestFiles = (): Plugin => ({
  name: 'manifest-files',
  generateBundle() {
    const files = [
      ['manifest.json', 'manifest.json'],
      ['managed-schema.json', 'extension/settings/managed-schema.json'],
      ...locales.map((locale) => [`_locales/${locale}/messages.json`, `extension/_locales/${locale}/messages.json`]),
      ...icons.map((icon) => [`icons/${icon}`, `extension/icons/${icon}`]),
    ] as const
    for (const [fileName, path] of files) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(root + path) })
    }
  },
})

/** What pdf.js fetches while it reads: maps of Chinese character sets, stand-ins for fonts, decoders of scans. */
const pdfFolders = {
  cmaps: /^((Adobe-GB1|GB|UniGB).*|[HV])\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /^(jbig2|openjpeg|qcms_bg)\.wasm$/,
}

const pdfResources = (): Plugin => ({
  name: 'pdf-resources',
  generateBundle() {
    for (const [folder, wanted] of Object.entries(pdfFolders)) {
      const from = `${root}node_modules/pdfjs-dist/${folder}`
      for (const name of readdirSync(from).filter((file) => wanted.test(file))) {
        this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(`${from}/${name}`) })
      }
    }
  },
})

/** What reading pictures on the device needs; loaded from the extension itself when the first picture comes. */
const ocrResources = (): Plugin => ({
  name: 'ocr-resources',
  generateBundle() {
    for (const name of ['detect.onnx', 'recognize.onnx', 'characters.txt'] as const) {
      this.emitFile({ type: 'asset', fileName: `ocr/${name}`, source: ocrFile(name) })
    }
    const notices = readFileSync(`${root}scripts/ocr-models/notices.txt`)
    this.emitFile({ type: 'asset', fileName: 'ocr/NOTICES.txt', source: notices })
  },
})

/** zxing-wasm names a CDN for whoever brings no reader of their own; we bring it, and reviewers look for such addresses. */
const withoutCdn = (): Plugin => ({
  name: 'without-cdn',
  transform: (code, id) =>
    id.includes('/zxing-wasm/') ? { code: code.replace(/https:\/\/[\w.]*jsdelivr\.net\//g, ''), map: null } : undefined,
})

const build = {
  outDir: '../dist',
  target: ['chrome121', 'firefox140'],
  // A page's modules are fetched side by side; both browsers know how without help.
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
} satisfies UserConfig['build']

/**
 * What pages share comes in two files and not in a dozen: every file of an extension costs milliseconds before the
 * first paint. The background has no use for what draws, so that is apart; readers stay where they are loaded from.
 */
const sharedChunks = [
  {
    name: 'core',
    test: /rolldown\/runtime|webextension-polyfill|idb|valibot|preload-helper|extension\/(shell|settings|words|inbox)\/|shared\/(checks\/)?[\w-]+\.ts$/,
    minShareCount: 2,
  },
  {
    name: 'view',
    test: /preact|extension\/(elements|styles|panel|review|check|ledger|capture|recognize)\//,
    minShareCount: 2,
  },
]

const pages: UserConfig = {
  root: 'extension',
  base: './',
  publicDir: false,
  plugins: [withoutCdn(), manifestFiles(), pdfResources(), ocrResources()],
  worker: {
    format: 'es',
    plugins: () => [withoutCdn()],
    rolldownOptions: { output: { entryFileNames: 'chunks/[name].js' } },
  },
  build: {
    ...build,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        background: 'extension/background.ts',
        popup: 'extension/popup.html',
        panel: 'extension/panel.html',
        options: 'extension/options.html',
        ledger: 'extension/ledger.html',
        claim: 'extension/claim.html',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name][extname]',
        codeSplitting: { groups: sharedChunks, includeDependenciesRecursively: false },
      },
    },
  },
}

/** Injected scripts cannot be modules, so each is built alone, in a mode of its name: `vite build --mode content`. */
const injected = (input: string, name: string): UserConfig => ({
  root: 'extension',
  publicDir: false,
  build: {
    ...build,
    emptyOutDir: false,
    rolldownOptions: { input, output: { format: 'iife', entryFileNames: `${name}.js` } },
  },
})

const scripts: Record<string, UserConfig> = {
  content: injected('extension/content.ts', 'content'),
  'page-model': injected('extension/fill/page-world/model.ts', 'page-model'),
  'page-watch': injected('extension/fill/page-world/watch.ts', 'page-watch'),
}

export default defineConfig(({ mode }) => scripts[mode] ?? pages)
