import { existsSync, readdirSync } from 'node:fs'
import { defineConfig } from 'vite'

const root = new URL('.', import.meta.url).pathname

const forms = readdirSync(root).filter((name) => existsSync(`${root}${name}/index.html`))

/** Builds every form into out/forms/<name>/, with relative addresses so that pages work under any prefix. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  // Vue pages keep their templates as text beside their data: the full build compiles them in the page.
  resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  build: {
    outDir: '../../out/forms',
    emptyOutDir: true,
    target: 'chrome121',
    modulePreload: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: Object.fromEntries(forms.map((name) => [name, `${root}${name}/index.html`])),
      // The kits mark every file 'use client'; a hundred warnings about it would hide a real one.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
})
