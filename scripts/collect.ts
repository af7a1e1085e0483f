import { launchExtension } from '../test/browser/launch-extension.ts'
import { listPage } from './collect/list-page.ts'
import { commandLine, endWith } from './command-line.ts'
import { pageAddress } from './fill/page-address.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'

const usage = 'npm run --silent collect -- PAGE   (PAGE: http://127.0.0.1… or an html file)'

const [given] = commandLine(usage, { allowPositionals: true }).positionals
if (!given) endWith(usage, 2)
ensureBrowser()
ensureBuilt()
const page = await pageAddress(given)
const browser = await launchExtension()
try {
  console.log(JSON.stringify(await listPage(browser, page.address), null, 2))
} finally {
  await browser.close()
  page.close()
}
