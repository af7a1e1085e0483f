import type { Client } from '../../worker/tokens/client.ts'

/** A token as it is listed: named by the beginning of its hash. */
export interface Listed extends Client {
  id: string
}

/** What a token is to allow from now on; null takes a limit away. */
export type Terms = { [Name in keyof Omit<Client, 'client'>]?: Client[Name] | null }

/** A deployment's tokens, reached through wrangler or through the deployment itself. */
export interface TokenAccess {
  list(): Promise<Listed[]>
  /** Gives the token, which is told this once. */
  create(client: Client): Promise<string>
  edit(id: string, terms: Terms): Promise<void>
  /** Gives a second token with the same terms; the first works a week longer. */
  rotate(id: string): Promise<string>
  revoke(id: string): Promise<void>
  /** When a change holds, in words. */
  takesEffect: string
}
