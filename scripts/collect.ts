import { launchExtension } from '../test/browser/launch-extension.ts'
import { listPage } from './collect/list-page.ts'
import { commandLine, endWith } from './command-line.ts'
import { pageAddress } from './fill/page-address.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'

const usage = `npm run --silent collect -- PAGE

Opens a page (http://127.0.0.1… or an html file) in a browser with the extension and prints what 收集本页发票 would list:
  {"ticked":[…],"offered":[…],"left":[…],"framesLeftOut":[…]}
each entry with its "name", "why" and the "files" that carry it. Nothing is fetched and no link is followed.`

const [given] = commandLine(usage, { allowPositionals: true }).positionals
if (!given) endWith(usage, 2)
const page = await pageAddress(given)
ensureBrowser()
ensureBuilt()
const browser = await launchExtension()
try {
  console.log(JSON.stringify(await listPage(browser, page.address), null, 2))
} finally {
  await browser.close()
  page.close()
}
