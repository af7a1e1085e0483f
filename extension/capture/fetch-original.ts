import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { browser } from '../shell/browser.ts'
import { fetchAsExtension } from './fetch-as-extension.ts'

/** Whether a picture was had in another way than by its address, so that fetching it could give more. */
export const hasBetterOriginal = ({ file: { size, origin }, problem }: Job): boolean =>
  origin.address !== undefined &&
  (origin.rung === 'screen-crop' || (size === 0 && problem !== undefined && problem.code !== 'link-refused'))

/**
 * Asks once for the site of a picture and fetches the picture itself. Must be called within a click, before anything is
 * awaited. Out: true when the job has its original now; false when the person or the site refused, and nothing changed.
 */
export async function fetchOriginal({ id, file: { origin } }: Job): Promise<boolean> {
  if (!origin.address) return false
  const { protocol, hostname } = new URL(origin.address)
  if (!(await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }))) return false
  const bytes = await fetchAsExtension(origin.address).catch(() => undefined)
  if (!bytes) return false
  return (await inbox.replaceBytes(id, bytes, { ...origin, rung: 'background-fetch' })) !== undefined
}
