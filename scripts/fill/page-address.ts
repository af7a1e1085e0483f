import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { endWith } from '../command-line.ts'
import { serveFolder } from './serve-folder.ts'

/** A page given as an address or as an html file, which is then served until it is closed. */
export interface PageAddress {
  address: string
  close(): void
}

/** Pages refer to files beside and above them: everything under the working folder is served, else three levels. */
export async function pageAddress(page: string): Promise<PageAddress> {
  if (/^https?:/.test(page)) return { address: page, close: () => undefined }
  const file = resolve(page)
  if (!existsSync(file))
    endWith(`没有这个网页，要一个地址或 html 文件 (no such page: give an address or an html file): ${page}`, 2)
  const folder = file.startsWith(`${process.cwd()}/`) ? process.cwd() : resolve(dirname(file), '../..')
  const { origin, close } = await serveFolder(folder)
  return { address: `${origin}/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`, close }
}
