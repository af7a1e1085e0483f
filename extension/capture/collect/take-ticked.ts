import type { Place } from '../../inbox/captured-file.ts'
import { captureOnce, capturePicture } from '../capture-page.ts'
import type { Ticked } from './page-item.ts'

/** Fetched at the same time: enough to hide the network, few enough for the site and for memory. */
const atOnce = 3

function take(place: Place, { kind, address, name, frame }: Ticked): Promise<unknown> {
  const at = { tabId: place.tabId, ...frame }
  return kind === 'picture'
    ? capturePicture(place, at, { target: { address }, address })
    : captureOnce(place, at, { address, name })
}

/** Captures what was ticked, and nothing else, a few at a time; what cannot be had stays in the inbox with its reason. */
export async function takeTicked(place: Place, ticked: readonly Ticked[]): Promise<void> {
  const waiting = [...ticked]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(place, next).catch(() => undefined) // it is among the unstored
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
