import { ask } from '../messages.ts'
import { rememberPicked } from '../page/find-picture.ts'
import { rememberFramed } from './measure-region.ts'
import { type Selection, selectRegion } from './select-region.ts'

async function take(selection: Selection): Promise<void> {
  if ('picture' in selection) {
    const { picture } = selection
    rememberPicked(picture)
    await ask('capture-picked', 'address' in picture ? picture.address : '')
  } else {
    rememberFramed(selection.region)
    await ask('capture-region')
  }
}

/** The picture being taken; the layer of the next framing would be in it. */
let taken: Promise<void> = Promise.resolve()

async function run(hint: string): Promise<void> {
  await taken.catch(() => undefined)
  const selection = await selectRegion(hint)
  if (!selection) return
  taken = take(selection)
  await taken
  await ask('show-panel')
}

/**
 * Begins framing in this page and returns at once: the person may take minutes, longer than a background page lives.
 * What was chosen is sent to the extension when it is done; the panel opens after the picture was taken.
 */
export function startRegion(hint: string): void {
  void run(hint)
}
