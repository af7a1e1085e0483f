import { Refusal } from '../refuse/refusal.ts'
import { sha256Hex } from '../sign/digest.ts'
import type { Client } from '../tokens/client.ts'
import type { FindClient } from '../tokens/find-client.ts'

export interface Door {
  findClient: FindClient
  /** Counts wrong tokens by address; `success` is false when there were too many. */
  wrongTokens: Pick<RateLimit, 'limit'>
  /** The caller's address. */
  address: string
}

/**
 * Whose token an `Authorization: Bearer …` header carries.
 * @throws {Refusal} `unauthorized`, or `too-many-attempts` from an address that keeps guessing
 */
export async function authenticate(header: string | undefined, door: Door): Promise<Client> {
  const token = /^Bearer +([\w.~+/-]{16,256}=*)$/i.exec(header ?? '')?.[1]
  const client = token && (await door.findClient(await sha256Hex(token)))
  if (client) return client
  const { success } = await door.wrongTokens.limit({ key: door.address })
  throw success ? new Refusal('unauthorized') : new Refusal('too-many-attempts', true)
}
