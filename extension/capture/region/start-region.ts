import { ask } from '../../messaging.ts'
import { word } from '../../words.ts'
import type { Place } from '../captured-file.ts'
import { rememberPicked } from '../page/find-picture.ts'
import { selectRegion } from './select-region.ts'

async function run(place: Place): Promise<void> {
  const selection = await selectRegion(word('region_hint'))
  if (!selection) return
  if ('picture' in selection) {
    const { picture } = selection
    rememberPicked(picture)
    await ask('capture-picked', place, 'address' in picture ? picture.address : '')
  } else await ask('capture-region', place, selection)
  await ask('show-panel', place)
}

/**
 * Begins framing in this page and returns at once: the person may take minutes, longer than a background page lives.
 * What was chosen is sent to the extension when it is done; the panel opens after the picture was taken.
 */
export function startRegion(place: Place): void {
  void run(place)
}
