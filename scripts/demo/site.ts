import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Catalog, catalogOf } from './catalog.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const invoiceFolder = join(root, 'test/fixtures/invoices')
const photographFolder = join(root, 'test/fixtures/photographs')
const formFolder = join(root, 'out/forms')

/** Address prefix → folder it is served from, the first match wins. */
const folders = [
  ['/invoices/', invoiceFolder],
  ['/photographs/', photographFolder],
  ['/forms/', formFolder],
  ['/', join(root, 'scripts/demo/page')],
] as const

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory()

function fileFor(path: string): string | undefined {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? []
  if (!prefix || !folder) return undefined
  const named = normalize(join(folder, path.slice(prefix.length)))
  const file = isFolder(named) ? join(named, 'index.html') : named
  return file.startsWith(folder) && existsSync(file) ? file : undefined
}

function sendFile(path: string, response: ServerResponse): void {
  const file = fileFor(path)
  if (!file) return void response.writeHead(404).end('没有这个页面 (not found)')
  response.writeHead(200, {
    'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  })
  createReadStream(file).pipe(response)
}

export interface Site {
  origin: string
  close(): void
}

/** Serves the demo page, the made-up invoices and the reimbursement forms on loopback, on any free port. */
export async function serveSite(cloud: Catalog['cloud']): Promise<Site> {
  const catalog = JSON.stringify(catalogOf(invoiceFolder, formFolder, cloud))
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    if (path === '/catalog.json') response.writeHead(200, { 'content-type': 'application/json' }).end(catalog)
    else sendFile(path, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
