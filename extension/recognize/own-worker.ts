import { cloudConsent, cloudUse, preferredProduct, workerAddress, workerToken } from '../settings/settings.ts'
import { mayCollectData } from '../shell/data-collection.ts'
import { askConsent } from './ask-consent.ts'
import { switchedOff } from './switched-off.ts'
import { createWorkerClient } from './worker-client.ts'

/** Address and token of the person's worker, '' while not set. */
export const ownAccess = async () => ({ address: await workerAddress.get(), token: await workerToken.get() })

/** A yes counts for as long as the browser holds it, too. */
const consent = async () => ((await mayCollectData()) ? cloudConsent.get() : '')

/** Nothing leaves the computer where the person switched the cloud off or has not agreed to the worker. */
export const gated = <Call, Reply>(cloud: (call: Call, signal: AbortSignal) => Promise<Reply>) =>
  switchedOff(askConsent(cloud, ownAccess, consent), async () => (await cloudUse.get()) === 'never')

/** The person's worker, over this browser's network. */
export const ownWorker = createWorkerClient({
  fetch: (...call) => fetch(...call),
  access: ownAccess,
  product: () => preferredProduct.get(),
})
