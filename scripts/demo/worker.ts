import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unstable_startWorker as startWorker } from 'wrangler'

const config = fileURLToPath(new URL('../../worker/wrangler.jsonc', import.meta.url))
const variablesFile = fileURLToPath(new URL('../../worker/.dev.vars', import.meta.url))
/** A line that gives some cloud's key id a value; the example's own lines are empty. */
const keyLine = /^\w+_(SECRET_ID|AK|API_KEY)=\s*["']?\w/m

export interface LocalWorker {
  origin: string
  /** A bearer token made for this run only. */
  token: string
  close(): Promise<void>
}

/** True when the administrator has put real cloud keys in worker/.dev.vars. */
export const hasRealKeys = (): boolean => existsSync(variablesFile) && keyLine.test(readFileSync(variablesFile, 'utf8'))

export interface LocalWorkerOptions {
  port?: number
  /** Keep tokens and counts in worker/.wrangler, where `npm run token` puts them; two workers cannot share them. */
  keepsState?: boolean
  /** Print what the worker logs: a line a request. */
  prints?: boolean
  /** Reload the worker whenever one of its files changes. */
  watch?: boolean
}

/** Runs the worker in workerd on loopback, with the given variables beside those of its configuration. */
export async function startLocalWorker(
  variables: Record<string, string>,
  { port = 0, keepsState = false, prints = false, watch = false }: LocalWorkerOptions = {},
): Promise<LocalWorker> {
  const token = randomBytes(24).toString('base64url')
  const tokens = JSON.stringify({
    [createHash('sha256').update(token).digest('hex')]: { client: 'local', admin: true },
  })
  const bindings = Object.entries({ ...variables, TOKENS: tokens }).map(
    ([name, value]) => [name, { type: 'plain_text', value }] as const,
  )
  const worker = await startWorker({
    config,
    bindings: Object.fromEntries(bindings),
    dev: {
      server: { hostname: '127.0.0.1', port },
      inspector: false,
      logLevel: prints ? 'log' : 'error',
      watch,
      ...(!keepsState && { persist: false as const }),
    },
  })
  await worker.ready
  return { origin: (await worker.url).origin, token, close: () => worker.dispose() }
}
