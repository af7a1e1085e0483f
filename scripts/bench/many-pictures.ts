import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchExtension } from '../../test/browser/launch-extension.ts'
import { anotherFile } from '../../test/served/another-file.ts'
import { longestTask, noteLongTasks } from './long-tasks.ts'
import { type PageMemory, pageMemory } from './page-memory.ts'

const picture = readFileSync(new URL('../../test/fixtures/invoices/e-normal.png', import.meta.url))
/** Paths of so many different files. By path: sent through the bench's own connection they would be a pause of its making. */
const copies = (folder: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const path = join(folder, `${at}.png`)
    writeFileSync(path, anotherFile(picture))
    return path
  })

/** What the panel costs while it reads many pictures on this computer. */
export interface ManyPicturesCost {
  pictures: number
  seconds: number
  /** MB before the first picture, at most, and a minute after the last one. */
  before: PageMemory
  most: PageMemory
  afterAMinute: PageMemory
  /** MB of the page's own at the end of each fifth: figures that grow say that something is kept. */
  onTheWay: number[]
  /** Milliseconds of the longest stretch without an answer. */
  longestTask: number
}

/** What is held from now on, looked at twice a second until it is ended. */
function watchMemory(profile: string) {
  const held: PageMemory[] = []
  const timer = setInterval(() => held.push(pageMemory(profile)), 500)
  return () => {
    clearInterval(timer)
    return held
  }
}

const endsOfFifths = (held: readonly PageMemory[]) =>
  [1, 2, 3, 4, 5].map((fifth) => held[Math.ceil((held.length * fifth) / 5) - 1]?.own ?? 0)
const mostOf = (held: readonly PageMemory[]): PageMemory => ({
  own: Math.max(...held.map(({ own }) => own)),
  resident: Math.max(...held.map(({ resident }) => resident)),
})

/** Brings many pictures at once to a panel without a cloud, waits until each is read, and then a minute and a little more. */
export async function manyPicturesCost(count: number): Promise<ManyPicturesCost> {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-many-'))
  const browser = await launchExtension({ folder, viewport: { width: 720, height: 900 } })
  try {
    await browser.context.addInitScript(noteLongTasks)
    await browser.storeSettings({ welcomed: true })
    const panel = await browser.open('panel.html')
    const before = pageMemory(folder)
    const endWatch = watchMemory(folder)
    const started = performance.now()
    await panel.locator('input[type=file]').first().setInputFiles(copies(folder, count))
    const all = panel.locator('.list-head [role=status]').getByText(`共 ${count} 个文件`)
    await all.waitFor({ timeout: count * 60_000 })
    const seconds = Math.round((performance.now() - started) / 1000)
    const held = endWatch()
    const longest = await longestTask(panel)
    await panel.waitForTimeout(75_000)
    const figures = { before, most: mostOf(held), afterAMinute: pageMemory(folder), onTheWay: endsOfFifths(held) }
    return { pictures: count, seconds, ...figures, longestTask: longest }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
