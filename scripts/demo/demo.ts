import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import { startEmulatedClouds } from '../emulated-clouds.ts'
import { ensureBuilt } from '../machine/build.ts'
import { fail, step } from '../machine/step.mjs'
import { type Site, serveSite } from './site.ts'
import { hasRealKeys, type LocalWorker, startLocalWorker } from './worker.ts'

export interface Demo {
  site: Site
  worker: LocalWorker
  cloud: 'emulator' | 'real'
  close(): Promise<void>
}

/** The demo's pages alone, for an extension that reads on this computer and asks nobody. */
export function startSite(): Promise<Site> {
  build()
  return serveSite('emulator')
}

/** Builds what users get, and the forms into out/forms; ends the command when a build fails. */
function build(): void {
  ensureBuilt()
  if (!step('构建报销单', 'building the forms', ['npm', 'run', '--silent', 'build:forms']))
    fail('演示用的报销单没有构建成功，原因见上。', 'The forms could not be built, for the reason above.')
}

/**
 * Everything of the demo but the browser: site, worker, and an emulated cloud unless real keys are set. `watchWorker`
 * takes the worker's changes in as they are saved.
 */
export async function startDemo({ watchWorker = false } = {}): Promise<Demo> {
  build()
  const emulated = hasRealKeys() ? undefined : await startEmulatedClouds()
  const cloud = emulated ? 'emulator' : 'real'
  const [site, worker] = await Promise.all([
    serveSite(cloud),
    startLocalWorker(emulated?.variables ?? {}, { watch: watchWorker }),
  ])
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
