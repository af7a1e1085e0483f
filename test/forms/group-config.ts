import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin, UserConfig } from 'vite'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Folders of forms that share one framework version; '.' holds the demo's own. */
export const groups = [
  '.',
  'native',
  'elements',
  'jquery',
  'vue3',
  'vue2',
  'react19',
  'react18',
  'react17',
  'react16',
  'compiled',
  'uploads',
]

/** What a page holds after filling, or after originals were attached. */
const judged = ['expected.json', 'attach.json']
const scripts = ['main.ts', 'main.tsx', 'main.js', 'main.jsx']

/** The pages of a group by entry name: every html file of a form, or one made up for a form that is only a script; `made-…` draw made forms. */
function pagesOf(root: string): Record<string, string> {
  const forms = readdirSync(root).filter(
    (name) => name.startsWith('made-') || judged.some((file) => existsSync(join(root, name, file))),
  )
  const pages = forms.flatMap((name) => {
    const files = readdirSync(join(root, name)).filter((file) => file.endsWith('.html'))
    return (files.length > 0 ? files : ['index.html']).map((file) => [`${name}-${basename(file, '.html')}`, file, name])
  })
  return Object.fromEntries(pages.map(([entry = '', file = '', name = '']) => [entry, join(root, name, file)]))
}

/** A form that is only a script gets this page around it; the script sets title and language. */
function shell(page: string): string {
  const script = scripts.find((file) => existsSync(join(dirname(page), file)))
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${basename(dirname(page))}</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="app"></div>
    <script type="module" src="./${script}"></script>
  </body>
</html>
`
}

const shells = (): Plugin => ({
  name: 'page-around-script',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith(folder) && id.endsWith('/index.html') && !existsSync(id) ? id : undefined),
  load: (id) => (id.startsWith(folder) && id.endsWith('/index.html') && !existsSync(id) ? shell(id) : undefined),
})

const svelte = (): Plugin => ({
  name: 'svelte',
  async transform(code, id) {
    if (!id.endsWith('.svelte')) return undefined
    const { compile } = await import('svelte/compiler')
    const { js } = compile(code, { filename: id, css: 'injected' })
    return { code: js.code, map: js.map }
  },
})

/** How one group of forms is built into out/forms/<form>/, with relative addresses so that pages work under any prefix. */
export function groupConfig(group: string): UserConfig {
  const root = join(folder, group)
  const assets = group === '.' ? 'demo' : group
  return {
    root,
    base: './',
    publicDir: false,
    plugins: [shells(), svelte()],
    resolve: {
      // Vue pages keep their templates as text beside their data: the full build compiles them in the page.
      alias: [
        { find: /^vue$/, replacement: group === 'vue2' ? 'vue/dist/vue.esm.js' : 'vue/dist/vue.esm-bundler.js' },
        // antd 3 registers every icon it finds, and takes the default export of a CommonJS file for one.
        { find: '@ant-design/icons/lib/dist', replacement: '@ant-design/icons/lib/index.es.js' },
      ],
      // npm may put a kit higher than the framework version of its group.
      dedupe: ['vue', 'react', 'react-dom'],
    },
    define: {
      __VUE_OPTIONS_API__: true,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
      ngDevMode: false,
      ngServerMode: false,
    },
    build: {
      outDir: join(folder, '../../out/forms'),
      emptyOutDir: false,
      target: 'chrome121',
      modulePreload: false,
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: pagesOf(root),
        // Names without a hash: a new build replaces the old files, and leaves the other groups' alone.
        output: {
          entryFileNames: `assets/${assets}/[name].js`,
          chunkFileNames: `assets/${assets}/[name].js`,
          assetFileNames: `assets/${assets}/[name][extname]`,
        },
        // The kits mark every file 'use client' and one brings an eval; a hundred warnings would hide a real one.
        onwarn: (warning, warn) => ['MODULE_LEVEL_DIRECTIVE', 'EVAL'].includes(warning.code ?? '') || warn(warning),
      },
    },
  }
}
