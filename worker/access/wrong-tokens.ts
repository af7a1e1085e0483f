import { Refusal } from '../refuse/refusal.ts'

/** Milliseconds an address that guessed too often is not listened to, and how many such one isolate remembers. */
const blockedFor = 60_000
const remembered = 10_000

/** Keeps those who guess from the tokens. */
export interface WrongTokens {
  /** @throws {Refusal} `too-many-attempts` for an address that guessed too often, before anything is looked up */
  check(address: string, hash: string): void
  /** Counts a wrong token; gives what to refuse it with. */
  wrong(address: string): Promise<Refusal>
  /** A token that was right once is listened to from wherever it comes: an office shares one address. */
  right(hash: string): void
}

/** @param limit counts wrong tokens by address; `success` is false when there were too many */
export function createWrongTokens({ limit }: Pick<RateLimit, 'limit'>, now: () => number): WrongTokens {
  const blocked = new Map<string, number>()
  const good = new Set<string>()
  const tooMany = () => new Refusal('too-many-attempts', true, { after: blockedFor / 1000 })
  return {
    check(address, hash) {
      if ((blocked.get(address) ?? 0) > now() && !good.has(hash)) throw tooMany()
    },
    async wrong(address) {
      const { success } = await limit({ key: address }).catch(() => ({ success: true }))
      if (success) return new Refusal('unauthorized')
      if (blocked.size >= remembered) blocked.clear()
      blocked.set(address, now() + blockedFor)
      return tooMany()
    },
    right(hash) {
      if (good.size >= remembered) good.clear()
      good.add(hash)
    },
  }
}
