import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchExtension } from '../../test/browser/launch-extension.ts'
import { pageMemory } from './page-memory.ts'

export interface BenchPicture {
  picture: string
  jpeg: Uint8Array
}

/** What reading costs in the real panel, whose lines two threads share. */
export interface OcrInPanel {
  /** Milliseconds a picture, of two brought together until both stand in the list, read. */
  milliseconds: { picture: string; whole: number }[]
  /** MB the page holds at most, without what all pages share. */
  own: number
}

/** Another file for the panel, the same picture for everybody: what stands behind a JPEG's end is not looked at. */
const another = (jpeg: Uint8Array) => Buffer.concat([jpeg, randomBytes(16)])

/** Brings two pictures for warming up, then two of each. */
export async function ocrInPanel(pictures: readonly BenchPicture[]): Promise<OcrInPanel> {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-panel-'))
  const browser = await launchExtension({ folder, viewport: { width: 720, height: 900 } })
  let [count, own] = [0, 0]
  const watching = setInterval(() => {
    own = Math.max(own, pageMemory(folder).own)
  }, 250)
  try {
    await browser.storeSettings({ welcomed: true })
    const panel = await browser.open('panel.html')
    const bring = async (...jpegs: Uint8Array[]) => {
      const paths = jpegs.map((jpeg) => {
        count += 1
        const path = join(folder, `${count}.jpg`)
        writeFileSync(path, another(jpeg))
        return path
      })
      const started = performance.now()
      await panel.locator('input[type=file]').first().setInputFiles(paths)
      await panel.locator('.list-head [role=status]').getByText(`共 ${count} 个文件`).waitFor({ timeout: 120_000 })
      return performance.now() - started
    }
    await bring(...pictures.slice(0, 2).map(({ jpeg }) => jpeg))
    const milliseconds = []
    for (const { picture, jpeg } of pictures)
      milliseconds.push({ picture, whole: Math.round((await bring(jpeg, jpeg)) / 2) })
    return { milliseconds, own }
  } finally {
    clearInterval(watching)
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
