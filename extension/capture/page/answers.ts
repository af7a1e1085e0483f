import { toBase64 } from '../../shell/base64.ts'
import { listItems } from '../collect/list-items.ts'
import { handlers } from '../messages.ts'
import { measureRegion } from '../region/measure-region.ts'
import { startRegion } from '../region/start-region.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { readPictureBytes } from './picture-bytes.ts'
import { hidePicture, showPart, showPicture } from './show-picture.ts'

/** The browser's own viewer shows a file: there is nothing to frame, the file itself is better. */
const isPage = () => /html|xml$/.test(document.contentType)

/** What the injected script answers about pictures, links and regions of its frame. */
export const captureAnswers = handlers({
  'read-picture': readPictureBytes,
  'read-link': async (address) => ({
    base64: await toBase64(await fetchBytes(address, 'include')),
    rung: 'page-fetch',
  }),
  'list-items': listItems,
  'show-picture': showPicture,
  'show-part': showPart,
  'hide-picture': hidePicture,
  'measure-region': measureRegion,
  'start-region': (hint) => {
    if (!isPage()) return 'file'
    startRegion(hint)
    return 'started'
  },
})
