import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import { startEmulatedClouds } from '../emulated-clouds.ts'
import { run } from '../machine/run.ts'
import { type Site, serveSite } from './site.ts'
import { hasRealKeys, type LocalWorker, startLocalWorker } from './worker.ts'

export interface Demo {
  site: Site
  worker: LocalWorker
  cloud: 'emulator' | 'real'
  close(): Promise<void>
}

/** Builds what users get: the extension into dist/, the forms into out/forms. Throws when a build fails. */
function build(): void {
  for (const script of ['build', 'build:forms']) {
    if (!run('npm', ['run', '--silent', script, '--', '--logLevel', 'warn']))
      throw new Error(`npm run ${script} 失败 (failed)`)
  }
}

/** Everything of the demo but the browser: site, worker, and an emulated cloud unless real keys are set. */
export async function startDemo(): Promise<Demo> {
  build()
  const emulated = hasRealKeys() ? undefined : await startEmulatedClouds()
  const cloud = emulated ? 'emulator' : 'real'
  const [site, worker] = await Promise.all([serveSite(cloud), startLocalWorker(emulated?.variables ?? {})])
  return {
    site,
    worker,
    cloud,
    async close() {
      site.close()
      await Promise.all([worker.close(), emulated?.close()])
    },
  }
}

/** Puts the worker's address and a token into the extension's settings, as a person would on its settings page. */
export async function connect(browser: ExtensionBrowser, worker: LocalWorker): Promise<void> {
  await browser.storeSettings({
    workerAddress: worker.origin,
    workerToken: worker.token,
    cloudConsent: worker.origin,
  })
}
