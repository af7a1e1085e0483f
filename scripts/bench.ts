import { brokenCost } from './bench/broken-cost.ts'
import { bundleSizes } from './bench/bundle-sizes.ts'
import { captureCost } from './bench/capture-cost.ts'
import { claimCost } from './bench/claim-cost.ts'
import { fillCost, longestTask } from './bench/fill-cost.ts'
import { isTooSlow, type PanelCost } from './bench/long-tasks.ts'
import { manyPicturesCost } from './bench/many-pictures.ts'
import { mostOcrRatio, ocrCost } from './bench/ocr-cost.ts'
import { panelCost } from './bench/panel-cost.ts'
import { growthWithPages, readersCost } from './bench/readers-cost.ts'
import { isTooDear, workerCost } from './bench/worker-cost.ts'
import { burst, throughput } from './bench/worker-load.ts'
import { isTooLarge, memoryOf } from './bench/worker-memory.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'

const help = `npm run bench -- worker|capture|readers|ocr|many|panel|claim|fill [--json]

capture: what capturing costs in a real browser: click to stored bytes, region, photo, scripts, sizes. Half a minute.

claim: longest tasks with 200 invoices in a claim. A quarter of a minute; fails when one is over 50 ms.

fill: finding and deciding on pages of 100 to 5,000 controls, filling a form beside typing it, bytes injected, and what a
field costs with each kit beside a scripted hand. Three minutes on an idle machine; fails when a task passes its limit.

many: fifty pictures read by OCR in the panel: memory of the page on the way and a minute later, and its longest task. Five
minutes; Linux only; fails when the page holds more than 600 MB of its own.

ocr: reading pictures on this computer part by part, for 1, 3 and 12 megapixels, beside the runtime alone on the same
numbers, and the same pictures in the panel, whose lines two threads share. A minute or two; fails when the ratio passes its
limit, or the page holds more than 600 MB of its own.

panel: first paint and longest tasks with 1,000 invoices in the ledger, 200 in a claim, a 50-page PDF in review and a
hundred pictures brought at once, beside an empty page. A minute; fails when a limit is passed.

readers: what reading a file costs beside pdf.js, zxing and unzip + parse alone, how it grows with pages, and a broken file
beside the same one in order. Two minutes; fails when a ratio passes its limit.

worker: what the worker costs by itself, in workerd: milliseconds beside the least possible and beside the vendor's SDK,
processor per request, requests per second, a burst through a product of ten calls a second, and the memory it holds. About a minute, quietest on an idle machine;
fails when a limit is passed.
`

/** MB a page may hold while it reads pictures. */
const mostOcrMemory = 600

const [what, ...flags] = process.argv.slice(2)
if (what === 'worker') await benchWorker(flags.includes('--json'))
else if (what === 'capture') await benchCapture(flags.includes('--json'))
else if (what === 'fill') await benchFill(flags.includes('--json'))
else if (what === 'ocr') await benchOcr(flags.includes('--json'))
else if (what === 'many') await benchMany(flags.includes('--json'))
else if (what === 'panel') await benchPages(panelCost, flags.includes('--json'))
else if (what === 'claim') await benchPages(claimCost, flags.includes('--json'))
else if (what === 'readers') await benchReaders(flags.includes('--json'))
else {
  console.error(help)
  process.exitCode = 2
}

async function benchWorker(asJson: boolean): Promise<void> {
  const result = {
    milliseconds: await workerCost(),
    perSecond: await throughput(),
    burst: await burst(),
    memory: await memoryOf(),
  }
  const isTooMuch = result.milliseconds.some(isTooDear) || isTooLarge(result.memory)
  if (isTooMuch || result.burst.refused > 0) process.exitCode = 1
  if (asJson) return console.log(JSON.stringify(result))
  console.log('每张图片的毫秒数；whole 是图片以每秒一吉比特到达时服务多用的时间 (milliseconds for one picture)')
  console.table(result.milliseconds)
  console.log(
    '图片在内存里只有一份：要发出的请求，边收边写边算摘要 (held once: the call to be sent, written and hashed as it arrives)',
  )
  console.log(
    '其余花在哪里 (where the rest goes): floor → least base64 长三分之一、写进请求 (a third more to hash, written into the call); least → signed 随到随写、签名 (in pieces, signed); signed → atOnce 收取与其余各步 (receiving and every other step); whole → hopping 计数 (the meters)',
  )
  console.log(
    '每秒请求数，100 KB；least 只做承诺所需 (requests per second; least does what is promised and nothing else)',
  )
  console.table(result.perSecond)
  console.log('一次 100 张，每秒限 10 次 (a burst through ten calls a second)')
  console.table(result.burst)
  console.log('同时 12 张 6 MB 时占用的 MB (megabytes held with twelve pictures of 6 MB at once)')
  console.table(result.memory)
}

async function benchCapture(asJson: boolean): Promise<void> {
  ensureBrowser()
  ensureBuilt()
  const result = { ...(await captureCost()), bundles: bundleSizes() }
  if (asJson) return console.log(JSON.stringify(result))
  console.log(`闲置网页里的脚本 (our scripts in an idle page): ${result.scriptsInIdlePage}`)
  console.log('毫秒 (milliseconds, middle of five)')
  console.table(result.costs)
  console.log('字节 (bytes each context loads)')
  console.table(result.bundles)
}

async function benchFill(asJson: boolean): Promise<void> {
  ensureBrowser()
  ensureBuilt()
  const result = await fillCost()
  if (result.pages.some((page) => Math.max(page.longestInPage, page.longestInPanel) > longestTask)) process.exitCode = 1
  if (asJson) return console.log(JSON.stringify(result))
  console.log('毫秒 (milliseconds, middle of five)')
  console.table(result.pages)
  console.log(`填一张表 (filling one form): ${result.form.extension} ms, 逐键输入 (typed): ${result.form.typed} ms`)
  console.log(
    '每个组件库一个字段的毫秒数，取中；ByHand 是脚本用真的鼠标键盘做同样的事，空格是它做不了的 (milliseconds a field by kit, the middle; ByHand: the same by a script with real mouse and keyboard, empty where it cannot)',
  )
  // What is left out of JSON is left empty in the table.
  console.table(JSON.parse(JSON.stringify(result.kits)))
  console.log(`注入字节 (bytes injected): ${result.injectedBytes}`)
}

async function benchReaders(asJson: boolean): Promise<void> {
  const result = { costs: await readersCost(), growth: await growthWithPages(), broken: await brokenCost() }
  if ([...result.costs, ...result.broken].some(({ ratio, limit }) => ratio > limit)) process.exitCode = 1
  if (asJson) return console.log(JSON.stringify(result))
  console.log('毫秒与裸库之比 (milliseconds, and the ratio to the bare library)')
  console.table(result.costs)
  console.log('页数的增长，1 为线性 (growth with pages, 1 is linear)')
  console.table(result.growth)
  console.log('坏文件与完好的同一文件之比 (a broken file beside the same one in order)')
  console.table(result.broken)
}

async function benchOcr(asJson: boolean): Promise<void> {
  ensureBrowser()
  ensureBuilt()
  const result = await ocrCost()
  if (result.costs.some(({ ratio }) => ratio > mostOcrRatio) || result.panel.own > mostOcrMemory) process.exitCode = 1
  if (asJson) return console.log(JSON.stringify(result))
  console.log('毫秒；bare 是只用运行库跑同样的数 (milliseconds; bare is the runtime alone on the same numbers)')
  console.table(result.costs)
  console.log(`装载 (load): ${result.load} ms, 第一张 (first picture): ${result.first} ms`)
  console.log('在面板里，从放入到读完 (in the panel, from bringing it until it is read)')
  console.table(result.panel.milliseconds)
  console.log(`网页自己最多占用 (the page's own at most): ${result.panel.own} MB`)
}

async function benchMany(asJson: boolean): Promise<void> {
  ensureBrowser()
  ensureBuilt()
  const cost = await manyPicturesCost(50)
  if (cost.most.own > mostOcrMemory) process.exitCode = 1
  if (asJson) return console.log(JSON.stringify(cost))
  console.log(
    'own 是网页自己占用的 MB，resident 另含各网页共用的程序 (own: MB of the page; resident: with what pages share)',
  )
  console.log(cost)
}

async function benchPages(measure: () => Promise<PanelCost[]>, asJson: boolean): Promise<void> {
  ensureBrowser()
  ensureBuilt()
  const costs = await measure()
  if (costs.some(isTooSlow)) process.exitCode = 1
  if (asJson) return console.log(JSON.stringify(costs))
  console.log(
    '毫秒；longestTask 是页面最长一次没有响应 (milliseconds; longestTask is the longest stretch without an answer)',
  )
  console.table(costs)
}
