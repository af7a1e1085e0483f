import { dirname, relative, resolve, sep } from 'node:path'
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
  const folder = file.startsWith(`${process.cwd()}/`) ? process.cwd() : resolve(dirname(file), '../..')
  const { origin, close } = await serveFolder(folder)
  return { address: `${origin}/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`, close }
}
