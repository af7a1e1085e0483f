import type { Worker } from 'playwright-core'

/** What the tests change inside the service worker. */
interface Shots {
  chrome: { tabs: { captureVisibleTab(...sent: unknown[]): Promise<unknown> } }
  asked: number
  go?: () => void
}

/**
 * Holds the n-th picture of the screen back, counted from now and from 1: resolves when the extension asks for it, with
 * the function that lets it be taken. Whatever the test does in between happens after the page was measured.
 */
export async function holdShot(background: Worker, which: number): Promise<{ asked(): Promise<() => Promise<void>> }> {
  await background.evaluate((number) => {
    const scope = globalThis as unknown as Shots
    const { tabs } = scope.chrome
    const take = tabs.captureVisibleTab.bind(tabs)
    scope.asked = 0
    delete scope.go
    tabs.captureVisibleTab = async (...sent) => {
      scope.asked += 1
      if (scope.asked === number) {
        await new Promise<void>((resolve) => {
          scope.go = resolve
        })
        tabs.captureVisibleTab = take
      }
      return take(...sent)
    }
  }, which)
  return {
    async asked() {
      for (let tries = 0; tries < 400; tries += 1) {
        if (await background.evaluate(() => (globalThis as unknown as Shots).go !== undefined))
          return () => background.evaluate(() => (globalThis as unknown as Shots).go?.())
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error('no picture of the screen was asked for')
    },
  }
}
