import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const invoice = (name: string) => readFileSync(new URL(`../fixtures/invoices/${name}`, import.meta.url))

/** The invoice every page below shows, as its site would serve it. */
export const picture = invoice('e-normal.png')
export const photo = invoice('e-normal-exempt.jpg')

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const send =
  (body: Buffer | string, headers: Record<string, string>): Handler =>
  (_, response) =>
    response.writeHead(200, headers).end(body)

const refuse = (response: ServerResponse) => response.writeHead(403, { 'content-type': 'text/plain' }).end('no')

/** Pictures as sites guard them; `/cors.png` is the only one another site's script may read. */
const pictures: Record<string, Handler> = {
  '/open.png': send(picture, { 'content-type': 'image/png' }),
  '/photo.jpg': send(photo, { 'content-type': 'image/jpeg' }),
  '/cors.png': send(picture, { 'content-type': 'image/png', 'access-control-allow-origin': '*' }),
  '/cookie.png': (request, response) =>
    request.headers.cookie?.includes('session=1')
      ? send(picture, { 'content-type': 'image/png', 'cache-control': 'no-store' })(request, response)
      : refuse(response),
  '/hotlink.png': (request, response) =>
    request.headers.referer
      ? send(picture, { 'content-type': 'image/png', 'cache-control': 'no-store' })(request, response)
      : refuse(response),
}

export interface PictureSite {
  origin: string
  /** Serves a page of this markup and gives its address. */
  page(path: string, body: string): string
  /** Serves anything else. */
  serve(path: string, handler: Handler): string
  /** Paths asked for, in order. */
  asked: string[]
  close(): void
}

/** A site on loopback with invoice pictures; `host` tells sites apart: 127.0.0.1 and localhost are strangers. */
export async function openPictureSite(host: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<PictureSite> {
  const handlers: Record<string, Handler> = { ...pictures }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    asked.push(path)
    const handler = handlers[path]
    if (handler) handler(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`
  const serve = (path: string, handler: Handler) => {
    handlers[path] = handler
    return origin + path
  }
  return {
    origin,
    asked,
    serve,
    page: (path, body) =>
      serve(
        path,
        send(`<!doctype html><meta charset="utf-8"><title>邮箱</title><body style="margin:0">${body}`, {
          'content-type': 'text/html; charset=utf-8',
          'set-cookie': 'session=1; Path=/',
        }),
      ),
    close: () => server.close().closeAllConnections(),
  }
}
