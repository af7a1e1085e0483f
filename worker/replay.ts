import type { RecognizeReply } from '../shared/api.ts'
import { sha256Hex } from './sign/digest.ts'

/** What is worth giving again; the request's own id is not. */
export type Recognized = Omit<RecognizeReply, 'requestId'>

/** Seconds a reply can be had again. */
const lifetime = 600

/**
 * Replies of the last minutes, each for the client that paid for it. The keys are hashes under a host that does not
 * exist, so that no request from outside can reach them.
 */
export interface Replay {
  key(...parts: string[]): Promise<string | undefined>
  get(key: string | undefined): Promise<Recognized | undefined>
  put(key: string | undefined, recognized: Recognized): Promise<void>
}

export function createReplay(cache: Pick<Cache, 'match' | 'put'>): Replay {
  return {
    key: async (...parts) => `https://replay.invalid/${await sha256Hex(JSON.stringify(parts))}`,
    async get(key) {
      const stored = key && (await cache.match(key))
      return stored ? stored.json<Recognized>() : undefined
    },
    async put(key, recognized) {
      const headers = { 'cache-control': `max-age=${lifetime}`, 'content-type': 'application/json' }
      if (key) await cache.put(key, new Response(JSON.stringify(recognized), { headers }))
    },
  }
}

/** Switched off: every request is paid for, and nothing of a reply is kept. */
export const noReplay: Replay = {
  key: async () => undefined,
  get: async () => undefined,
  put: async () => undefined,
}
