import type { Outcome } from './question.ts'

/** Who waits for what comes of a question somebody else is asking. */
export function createWaiting() {
  const waiting = new Map<string, Set<(outcome: Outcome) => void>>()

  function tell(key: string, outcome: Outcome): void {
    for (const resolve of waiting.get(key) ?? []) resolve(outcome)
    waiting.delete(key)
  }

  return {
    tell,
    /** After so many milliseconds the question counts as gone, for everybody who waits for it. */
    wait: (key: string, timeout: number) =>
      new Promise<Outcome>((resolve) => {
        const timer = setTimeout(() => tell(key, { outcome: 'gone' }), timeout)
        const others = waiting.get(key) ?? new Set()
        waiting.set(
          key,
          others.add((outcome) => {
            clearTimeout(timer)
            resolve(outcome)
          }),
        )
      }),
  }
}
