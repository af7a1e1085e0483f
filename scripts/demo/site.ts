import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Address prefix → folder it is served from, the first match wins. */
const folders = [
  ['/invoices/', join(root, 'test/fixtures/invoices')],
  ['/forms/', join(root, 'out/forms')],
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

function fileFor(path: string): string | undefined {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? []
  if (!prefix || !folder) return undefined
  const file = normalize(join(folder, path.slice(prefix.length) || 'index.html'))
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined
}

function answer(path: string, response: ServerResponse): void {
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

/** Serves the demo page, the made-up invoices and the reimbursement forms on loopback. Port 0 takes any free one. */
export async function serveSite(port = 0): Promise<Site> {
  const server: Server = createServer((request, response) =>
    answer(decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname), response),
  )
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
