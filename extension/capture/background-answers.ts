import { openPanelAfterFraming } from '../shell/open-panel.ts'
import { capturePicture, captureRegion, captureVisible, frameRegion } from './capture-page.ts'
import { handlers } from './messages.ts'

const topFrame = ({ tabId }: { tabId: number }) => ({ tabId, frameId: 0 })

/** What the background answers to page scripts and to the popup, which may be gone before the work is done. */
export const backgroundAnswers = handlers({
  'capture-region': async (place) => void (await captureRegion(place)),
  'capture-picked': async (place, address) =>
    void (await capturePicture(place, topFrame(place), { target: { picked: true }, address })),
  'capture-visible': async (place) => void (await captureVisible(place)),
  'frame-region': frameRegion,
  'show-panel': openPanelAfterFraming,
})
