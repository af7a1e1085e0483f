import { readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { invoiceSchema } from '../shared/invoice.ts'
import { launchExtension } from '../test/browser/launch-extension.ts'
import { serveFolder } from './fill/serve-folder.ts'
import { tryFill } from './fill/try-fill.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'

const usage =
  'npm run --silent try-fill -- PAGE INVOICE.json… [--evaluate EXPR] [--after EXPR] [--overwrite]   (PAGE: http://127.0.0.1… or an html file)'

const { values, positionals } = parseArgs({
  options: { evaluate: { type: 'string' }, after: { type: 'string' }, overwrite: { type: 'boolean' } },
  allowPositionals: true,
})
const [pageArgument, ...invoiceArguments] = positionals
if (!pageArgument || invoiceArguments.length === 0) {
  console.error(usage)
  process.exit(2)
}

const invoices = invoiceArguments.map((path) => {
  const given: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return v.parse(invoiceSchema, { items: [], ...(given as object) })
})
const isAddress = /^https?:/.test(pageArgument)
const file = resolve(pageArgument)
/** Pages refer to files beside and above them: everything under the working folder is served, else three levels. */
const folder = file.startsWith(`${process.cwd()}/`) ? process.cwd() : resolve(dirname(file), '../..')
ensureBrowser()
ensureBuilt()
const site = isAddress ? undefined : await serveFolder(folder)
const address = site
  ? `${site.origin}/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`
  : pageArgument
const browser = await launchExtension()
try {
  const tried = await tryFill(browser, address, invoices, {
    ...(values.evaluate ? { expression: values.evaluate } : {}),
    ...(values.after ? { after: values.after } : {}),
    ...(values.overwrite ? { overwrite: true } : {}),
  })
  console.log(JSON.stringify(tried, null, 2))
} finally {
  await browser.close()
  site?.close()
}
