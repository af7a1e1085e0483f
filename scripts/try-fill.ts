import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { invoiceSchema } from '../shared/invoice.ts'
import { launchExtension } from '../test/browser/launch-extension.ts'
import { commandLine, endWith } from './command-line.ts'
import { pageAddress } from './fill/page-address.ts'
import { readOriginals } from './fill/read-originals.ts'
import { tryFill } from './fill/try-fill.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'

const usage =
  'npm run --silent try-fill -- PAGE INVOICE.json… [--evaluate EXPR] [--after EXPR] [--overwrite] [--attach FILE…]   (PAGE: http://127.0.0.1… or an html file)'

const { values, positionals, tokens } = commandLine(usage, {
  options: {
    evaluate: { type: 'string' },
    after: { type: 'string' },
    overwrite: { type: 'boolean' },
    attach: { type: 'string', multiple: true },
  },
  allowPositionals: true,
  tokens: true,
})
/** Files follow --attach, as many as there are; invoices end in .json wherever they stand. */
const firstAttach = tokens.findIndex((token) => token.kind === 'option' && token.name === 'attach')
const further = tokens.flatMap((token, at) =>
  token.kind === 'positional' && firstAttach >= 0 && at > firstAttach && !token.value.endsWith('.json')
    ? token.value
    : [],
)
const attachArguments = [...(values.attach ?? []), ...further]
const [pageArgument, ...invoiceArguments] = positionals.filter((argument) => !further.includes(argument))
if (!pageArgument || invoiceArguments.length === 0) {
  endWith(usage, 2)
}

const invoices = invoiceArguments.map((path) => {
  const given: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return v.parse(invoiceSchema, { items: [], ...(given as object) })
})
const originals = attachArguments.length > 0 ? await readOriginals(invoices, attachArguments) : undefined
ensureBrowser()
ensureBuilt()
const page = await pageAddress(pageArgument)
const browser = await launchExtension()
try {
  const tried = await tryFill(browser, page.address, invoices, {
    ...(values.evaluate ? { expression: values.evaluate } : {}),
    ...(values.after ? { after: values.after } : {}),
    ...(values.overwrite ? { overwrite: true } : {}),
    ...(originals ? { originals } : {}),
  })
  console.log(JSON.stringify(tried, null, 2))
} finally {
  await browser.close()
  page.close()
}
