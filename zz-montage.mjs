import { writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const [out, h, ...files] = process.argv.slice(2)
const images = await Promise.all(files.map((f) => loadImage(f)))
const H = Number(h)
const c = createCanvas(
  images.reduce((s, i) => s + i.width + 12, 0),
  H,
)
const x = c.getContext('2d')
x.fillStyle = '#f0f'
x.fillRect(0, 0, c.width, H)
let at = 0
for (const i of images) {
  x.drawImage(i, 0, H - i.height < 0 ? H - i.height : 0)
  void at
  at += 0
}
x.fillRect(0, 0, c.width, H)
at = 0
for (const i of images) {
  x.drawImage(i, at, H < i.height ? H - i.height : 0)
  at += i.width + 12
}
writeFileSync(out, c.toBuffer('image/png'))
