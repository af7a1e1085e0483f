import type { PageSize } from '../../../shared/layout-text/text-item.ts'
import type { Box } from '../../../shared/recognition.ts'
import { courseOf } from './course-of.ts'
import type { Point, Strip } from './strip.ts'

/** A level page: text runs level in it, and every place on it is a place on the picture. */
export interface LevelPage {
  size: PageSize
  /** From the picture to the page. */
  level(point: Point): Point
  /** A box of the page → the upright box around the same place on the picture. */
  onPicture(box: Box): Box
}

/** The page on which the strips of a picture of this size run level. */
export function levelPage(strips: readonly Strip[], picture: PageSize): LevelPage {
  const middle = { x: picture.width / 2, y: picture.height / 2 }
  const { angle, slope, bend, fan } = courseOf(strips, middle, Math.max(picture.width, picture.height))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const size = {
    width: Math.abs(picture.width * cosine) + Math.abs(picture.height * sine),
    height: Math.abs(picture.width * sine) + Math.abs(picture.height * cosine),
  }
  const level = ({ x, y }: Point): Point => {
    const [right, down] = [x - middle.x, y - middle.y]
    const [along, below] = [right * cosine + down * sine, down * cosine - right * sine]
    const risen = (slope + fan * below) * along + (bend * along * along) / 2
    return { x: along + size.width / 2, y: below - risen + size.height / 2 }
  }
  const back = ({ x, y }: Point): Point => {
    const along = x - size.width / 2
    const below = (y - size.height / 2 + slope * along + (bend * along * along) / 2) / (1 - fan * along)
    return { x: middle.x + along * cosine - below * sine, y: middle.y + along * sine + below * cosine }
  }
  return { size, level, onPicture: (box) => boxOf(cornersOfBox(box).map(back)) }
}

const cornersOfBox = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
