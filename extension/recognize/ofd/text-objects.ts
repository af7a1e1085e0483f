import type { PageSize, TextItem } from '../../../shared/layout-text/text-item.ts'
import type { Box } from '../../../shared/recognition.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { allNamed, childrenNamed, numbersIn } from './elements.ts'
import { ownWidth, stepsOf } from './glyph-steps.ts'

/** A printed text with the id other parts of the file know it by; millimetres. */
export interface OfdText extends TextItem {
  id: string
}

/** How far glyphs reach above the base line, in sizes. */
const ascent = 0.86

/** A stretch of text inside its object, from the object's own origin. */
interface Run {
  text: string
  x: number
  width: number
  height: number
}

/** Parts a text where the step to the next glyph leaves room for others: blanks of a form, justified labels. */
function runsOf(text: string, steps: readonly number[], size: number): Run[] {
  const runs: Run[] = []
  let x = 0
  let run: Run | undefined
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const own = ownWidth(character) * size
    const step = steps[index] ?? steps.at(-1) ?? own
    const end = x + Math.min(step || own, own * 1.2)
    if (run) {
      run.text += character
      run.width = end - run.x
    } else {
      run = { text: character, x, width: end - x, height: size }
      runs.push(run)
    }
    if (step > size * 2.2) run = undefined
    x += step
  }
  return runs
}

/** A text whose glyphs step downwards is one tall run. */
function uprightRun(text: string, steps: readonly number[], size: number): Run[] {
  const height = steps.slice(0, Math.max(0, text.length - 1)).reduce((sum, step) => sum + step, size)
  return [{ text, x: 0, width: size, height }]
}

/** Where an object stands and how it is turned and scaled. */
interface Placement {
  boundary: readonly number[]
  matrix: readonly number[]
}

/** Where a stretch of the object's own space stands on the page after its matrix, which may turn it. */
function placed({ x, width, height }: Run, top: number, { boundary, matrix }: Placement): Box {
  const [left = 0, upper = 0] = boundary
  if (matrix.length === 0) return { x: left + x, y: upper + top, width, height }
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const corners = [x, x + width].flatMap((across) => [top, top + height].map((down) => [across, down] as const))
  const xs = corners.map(([across, down]) => left + a * across + c * down + e)
  const ys = corners.map(([across, down]) => upper + b * across + d * down + f)
  const [startX, startY] = [Math.min(...xs), Math.min(...ys)]
  return { x: startX, y: startY, width: Math.max(...xs) - startX, height: Math.max(...ys) - startY }
}

function textsOf(object: XmlElement): OfdText[] {
  const { Size, Boundary, CTM, ID = '' } = object.attributes
  const size = Math.abs(Number(Size)) || 3
  const placement = { boundary: numbersIn(Boundary), matrix: numbersIn(CTM) }
  let [startX, baseline] = [0, 0]
  return childrenNamed(object, 'TextCode').flatMap((code) => {
    const [steps, downward] = [stepsOf(code.attributes.DeltaX), stepsOf(code.attributes.DeltaY)]
    const isUpright = downward.some((step) => step > size / 2) && !steps.some((step) => step > 0)
    const runs = isUpright ? uprightRun(code.text, downward, size) : runsOf(code.text, steps, size)
    // A later piece stands where the one before it did unless it says otherwise.
    startX = Number(code.attributes.X ?? startX) || 0
    baseline = Number(code.attributes.Y ?? baseline) || 0
    return runs.map((run) => ({
      id: ID,
      text: run.text,
      box: placed({ ...run, x: startX + run.x }, baseline - size * ascent, placement),
    }))
  })
}

const isOnPage = ({ box }: TextItem, size: PageSize) =>
  box.x + box.width > 0 && box.y + box.height > 0 && box.x < size.width && box.y < size.height

/** Every text a content file prints; what stands outside the page is not seen, so it is not read. */
export const textObjects = (content: XmlElement | undefined, size: PageSize): OfdText[] =>
  allNamed(content, 'TextObject')
    .flatMap(textsOf)
    .filter((text) => isOnPage(text, size))
