import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startSite } from './demo/demo.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureChineseFont } from './machine/fonts.ts'
import { ensureTestPrograms } from './machine/testing.ts'
import { openFilm } from './show/film.ts'
import { playMainJob } from './show/main-job.ts'
import { openRealScreen } from './show/real-screen.ts'

/** Records docs/story.webp from the real browser: `npm run film`. */
const file = fileURLToPath(new URL('../docs/story.webp', import.meta.url))

ensureBrowser()
ensureChineseFont()
ensureTestPrograms()
const site = await startSite()
const screen = await openRealScreen('zh_CN')
try {
  const film = openFilm(screen.display)
  await playMainJob(screen, site, film)
  const developed = film.develop()
  writeFileSync(file, developed)
  console.log(`${file}: ${developed.length}`)
} finally {
  await screen.close()
  site.close()
}
