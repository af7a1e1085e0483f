import type { Page } from 'playwright-core'

interface Storage {
  chrome: { storage: { local: { set(values: object): Promise<void> } } }
}

/** Tells the extension its worker, as the options page would. */
export const connectWorker = (page: Page, workerAddress: string, workerToken = 'fp_test'): Promise<void> =>
  page.evaluate(
    ([address, token]) =>
      (globalThis as unknown as Storage).chrome.storage.local.set({
        workerAddress: address,
        workerToken: token,
        cloudConsent: address,
      }),
    [workerAddress, workerToken] as const,
  )
