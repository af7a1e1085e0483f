import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from './machine/run.ts'
import { fail, step } from './machine/step.mjs'

/**
 * Builds docs/ as a site into out/site, or serves it with every change (`npm run docs -- --watch`). VitePress is 102 MB
 * that nobody else needs, so it is installed when somebody asks for the site, and not before.
 */
const folder = fileURLToPath(new URL('../docs', import.meta.url))
const vitepress = `${folder}/node_modules/.bin/vitepress`
const install = ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder]

if (!existsSync(vitepress) && !step('安装 VitePress', 'installing VitePress', install))
  fail('VitePress 安装失败：请检查网络后重试。', 'VitePress could not be installed: check the network and try again.')
process.exitCode = run(vitepress, [process.argv.includes('--watch') ? 'dev' : 'build', folder]) ? 0 : 1
