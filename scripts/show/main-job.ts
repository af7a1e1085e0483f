import type { Picture } from '../../test/browser/display.ts'
import type { Site } from '../demo/site.ts'
import type { Camera } from './film.ts'
import type { RealScreen } from './real-screen.ts'

/** Milliseconds in which a look is taken in. */
const glance = 1400
const reading = 2600
/** Menus and panels slide in. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 700))

/** The main job before a camera: an invoice on a page, its fields beside it, the form filled. Out: a still of each step. */
export async function playMainJob(
  { browser, page, ...screen }: RealScreen,
  site: Site,
  film: Camera,
): Promise<Record<'menu' | 'review' | 'filled', Picture>> {
  // Recording takes all of a small machine.
  page.setDefaultTimeout(180_000)
  await browser.storeSettings({ welcomed: true })
  await page.goto(site.origin)
  await settle()
  film.hold(glance)
  const invoice = 'img[src$="e-normal.png"]'
  await film.during(screen.openMenu(invoice).then(settle))
  const menu = film.hold(glance)
  screen.chooseRecognize()
  await film.during(screen.panelShows('[data-field=sellerName] .value .part').then(settle))
  await screen.center(invoice)
  await film.during(settle())
  const review = film.hold(reading)
  await page.goto(`${site.origin}/forms/element-plus/`)
  await screen.center('.el-card:nth-of-type(2)')
  await film.during(settle())
  film.hold(glance)
  await screen.pressInPanel('.fill-bar .primary')
  await film.during(screen.panelShows('.fill-bar .report').then(settle))
  const filled = film.hold(reading)
  return { menu, review, filled }
}
