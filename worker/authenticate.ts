import type { Client } from './env.ts'
import { Refusal } from './refusal.ts'
import { sha256Hex } from './sign/digest.ts'

const encoder = new TextEncoder()

/**
 * Whose token an `Authorization: Bearer …` header carries. Only hashes are stored; every one of them is compared, each
 * in constant time, so that neither the token nor its place in the list shows in how long it takes.
 * @throws {Refusal} `unauthorized`
 */
export async function authenticate(
  header: string | null | undefined,
  tokens: ReadonlyMap<string, Client>,
): Promise<Client> {
  const token = /^Bearer +([\w.~+/-]{16,256}=*)$/i.exec(header ?? '')?.[1]
  if (!token) throw new Refusal('unauthorized')
  const hash = encoder.encode(await sha256Hex(token))
  let found: Client | undefined
  for (const [stored, client] of tokens) if (crypto.subtle.timingSafeEqual(encoder.encode(stored), hash)) found = client
  if (!found) throw new Refusal('unauthorized')
  return found
}
