import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { type Invoice, invoiceSchema } from '../shared/invoice.ts'
import { launchExtension } from '../test/browser/launch-extension.ts'
import { commandLine, endWith } from './command-line.ts'
import { pageAddress } from './fill/page-address.ts'
import { readOriginals } from './fill/read-originals.ts'
import { tryFill } from './fill/try-fill.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'

const usage = `npm run --silent try-fill -- PAGE INVOICE.json… [--evaluate EXPR] [--after EXPR] [--overwrite] [--attach FILE…]

Fills a page (http://127.0.0.1… or an html file) with invoices in a browser with the extension and prints what became of
each field as JSON. An INVOICE.json holds one invoice, as \`recognize\` prints them under "invoices".
  --attach FILE…   then puts these originals into the page's upload boxes and removes them again: what went where, read back
  --evaluate EXPR  also the value of an expression in the page: empty, filled, undone
  --after EXPR     runs in the page between fill and undo
  --overwrite      replaces what stands in the form`

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

for (const path of attachArguments) if (!existsSync(path)) endWith(`没有这个文件 (no such file): ${path}`, 2)

function invoiceIn(path: string): Invoice {
  try {
    const given: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return v.parse(invoiceSchema, { items: [], ...(given as object) })
  } catch (error) {
    return endWith(`不是发票 (not an invoice): ${path}：${error instanceof Error ? error.message : error}`, 2)
  }
}
const invoices = invoiceArguments.map(invoiceIn)
const page = await pageAddress(pageArgument)
const originals = attachArguments.length > 0 ? await readOriginals(invoices, attachArguments) : undefined
ensureBrowser()
ensureBuilt()
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
