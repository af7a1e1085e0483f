import { sha256Hex } from '../sign/digest.ts'
import type { Client } from '../tokens/client.ts'
import type { FindClient } from '../tokens/find-client.ts'
import type { WrongTokens } from './wrong-tokens.ts'

export interface TokenCheck {
  findClient: FindClient
  wrongTokens: WrongTokens
  /** The caller's address, or the part of it one caller holds. */
  address: string
}

/**
 * Whose token an `Authorization: Bearer …` header carries.
 * @throws {Refusal} `unauthorized`, or `too-many-attempts` from an address that keeps guessing
 */
export async function authenticate(header: string | undefined, tokenCheck: TokenCheck): Promise<Client> {
  const token = /^Bearer +([\w.~+/-]{16,256}=*)$/i.exec(header ?? '')?.[1]
  if (!token) throw await tokenCheck.wrongTokens.wrong(tokenCheck.address)
  const hash = await sha256Hex(token)
  tokenCheck.wrongTokens.check(tokenCheck.address, hash)
  const client = await tokenCheck.findClient(hash)
  if (!client) throw await tokenCheck.wrongTokens.wrong(tokenCheck.address)
  tokenCheck.wrongTokens.right(hash)
  return client
}
