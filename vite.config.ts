import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

const root = new URL('.', import.meta.url).pathname
const locales = ['zh_CN', 'en']
const icons = readdirSync(`${root}extension/icons`)

/** Files the manifest names that no module imports: the manifest itself, the words, the icons. */
const manifestFiles = (): Plugin => ({
  name: 'manifest-files',
  generateBundle() {
    const files = [
      ['manifest.json', 'manifest.json'],
      ...locales.map((locale) => [`_locales/${locale}/messages.json`, `extension/_locales/${locale}/messages.json`]),
      ...icons.map((icon) => [`icons/${icon}`, `extension/icons/${icon}`]),
    ] as const
    for (const [fileName, path] of files) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(root + path) })
    }
  },
})

const build = {
  outDir: '../dist',
  target: ['chrome121', 'firefox140'],
  modulePreload: false,
  assetsInlineLimit: 0,
} satisfies UserConfig['build']

const pages: UserConfig = {
  root: 'extension',
  base: './',
  publicDir: false,
  plugins: [manifestFiles()],
  build: {
    ...build,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        background: 'extension/background.ts',
        popup: 'extension/popup.html',
        panel: 'extension/panel.html',
        options: 'extension/options.html',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
}

/** Injected scripts cannot be modules, so each is built alone: `vite build --mode content`. */
const content: UserConfig = {
  root: 'extension',
  publicDir: false,
  build: {
    ...build,
    emptyOutDir: false,
    rolldownOptions: { input: 'extension/content.ts', output: { format: 'iife', entryFileNames: 'content.js' } },
  },
}

export default defineConfig(({ mode }) => (mode === 'content' ? content : pages))
