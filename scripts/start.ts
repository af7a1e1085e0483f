import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchExtension } from '../test/browser/launch-extension.ts'
import { connect, type Demo, startDemo } from './demo/demo.ts'
import { type DeviceResult, playDeviceStory } from './demo/device-story.ts'
import { playStory } from './demo/story.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureChineseFont } from './machine/fonts.ts'

const screenshots = join(fileURLToPath(new URL('..', import.meta.url)), 'out/story')
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Opens a browser for a person and waits until they close it or press Ctrl-C. */
async function openForPerson(demo: Demo): Promise<void> {
  const browser = await launchExtension({ headless: false, viewport: null, grantedHosts: [] })
  const [page = await browser.context.newPage()] = browser.context.pages()
  await connect(browser, demo.worker)
  await page.goto(demo.site.origin)
  console.log(`
演示页已打开 (the demo is open): ${demo.site.origin}
1. 在一张发票上点右键 → 识别发票        Right-click an invoice → Recognize invoice
   或拖入、粘贴自己的发票图片           or drop or paste a picture of your own
2. 在侧边栏核对字段                      Check the fields in the side panel
3. 打开一张报销单，点“填入表单”          Open a form, press Fill form
4. ${demo.cloud === 'emulator' ? '云端由本机的仿真器代替                The cloud is an emulator on this computer' : '使用 worker/.dev.vars 里的真实密钥     Real keys from worker/.dev.vars are in use'}；Ctrl-C 结束 (ends it)`)
  await new Promise<void>((resolve) => {
    browser.context.once('close', () => resolve())
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await browser.close()
}

/** A photograph in a browser that knows no worker. */
async function playDevice({ site }: Demo): Promise<DeviceResult> {
  const browser = await launchExtension()
  try {
    const result = await playDeviceStory(browser, site.origin)
    console.log(
      `照片在本机识别：${result.seconds} 秒，${result.wrong} 项不对，填了 ${result.filled} 项，${result.undone ? '已复原' : '没有复原'} (a photograph read on this computer, filled, undone)`,
    )
    return result
  } finally {
    await browser.close()
  }
}

/** Plays the story once without a person; its last line is the result as JSON. */
async function playForMachine(demo: Demo): Promise<void> {
  const started = performance.now()
  const browser = await launchExtension()
  try {
    await connect(browser, demo.worker)
    // Asked for every picture, because this story shows the cloud; what is proven here would not be sent.
    await browser.storeSettings({ cloudUse: 'always' })
    const result = await playStory(browser, demo.site.origin, { screenshots, say: console.log })
    const device = await playDevice(demo)
    const seconds = Math.round((performance.now() - started) / 100) / 10
    console.log(JSON.stringify({ recognized: result.recognized, forms: result.forms, device, seconds }))
    process.exitCode = result.faithful && device.wrong === 0 && device.undone ? 0 : 1
  } finally {
    await browser.close()
  }
}

ensureBrowser()
ensureChineseFont()
const demo = await startDemo()
try {
  if (process.argv.includes('--headless') || !hasDisplay) await playForMachine(demo)
  else await openForPerson(demo)
} finally {
  await demo.close()
}
