import type { Place } from '../inbox/captured-file.ts'
import { cutRegion, isPictureOf } from './cut-region.ts'
import { askFrame } from './messages.ts'
import type { Framed } from './region/region.ts'
import { captureVisibleTab } from './visible-tab.ts'

/** A page that never comes to rest is cut as it was at the last try. */
const tries = 5

const same = (one: Framed, other: Framed) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What the person framed in a tab, as PNG. The page is measured right before and right after the shot: while a panel
 * slides in or a zoom settles, neither measure belongs to the picture, and another is taken.
 */
export async function shootRegion(place: Place, left = tries): Promise<Blob> {
  const measure = () => askFrame({ tabId: place.tabId, frameId: 0 }, 'measure-region')
  const before = await measure()
  const picture = await createImageBitmap(await captureVisibleTab(place))
  try {
    const after = await measure()
    const isStill = same(before, after) && isPictureOf(after.bounds, picture)
    if (isStill || left === 0) return await cutRegion(picture, after)
  } finally {
    picture.close()
  }
  return shootRegion(place, left - 1)
}
