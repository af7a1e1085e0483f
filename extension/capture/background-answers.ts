import { CodedError } from '../shell/coded-error.ts'
import type { Speaker } from '../shell/messaging.ts'
import { openPanelAfterFraming } from '../shell/open-panel.ts'
import { capturePicture, captureRegion, captureVisible, frameRegion } from './capture-page.ts'
import { takeTicked } from './collect/take-ticked.ts'
import { handlers } from './messages.ts'

const topFrame = ({ tabId }: { tabId: number }) => ({ tabId, frameId: 0 })

/** What the background answers to the popup, which may be gone before the work is done. */
export const backgroundAnswers = handlers({
  'capture-visible': async (place) => void (await captureVisible(place)),
  'frame-region': frameRegion,
  'take-ticked': takeTicked,
})

/** A page has the extension fetch from the web, or from the disk where it is a file there itself. */
const mayPointTo = (address: string, { pageUrl }: Speaker) =>
  !address.startsWith('file:') || pageUrl.startsWith('file:')

/** What the background answers to the script that frames in a page, always about that page. */
export const pageAnswers = (speaker: Speaker) =>
  handlers({
    'capture-region': async () => void (await captureRegion(speaker)),
    'capture-picked': async (address) => {
      if (!mayPointTo(address, speaker)) throw new CodedError('capture-failed', 'no address of this page')
      await capturePicture(speaker, topFrame(speaker), { target: { picked: true }, address })
    },
    'show-panel': () => openPanelAfterFraming(speaker),
  })
