import { InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { merge } from '../../extension/recognize/merge.ts'
import { type OcrEngine, openEngine, type Planes } from '../../extension/recognize/ocr/engine.ts'
import { readTwice } from '../../extension/recognize/ocr/read-twice.ts'
import { recognitionsOf } from '../../extension/recognize/ocr/recognitions-of.ts'
import { varied } from '../../test/fixtures/make/corpus.ts'
import { openBrowser } from '../../test/fixtures/make/draw.ts'
import { photograph } from '../../test/fixtures/make/photographs/photograph.ts'
import { recipes } from '../../test/fixtures/make/photographs/recipes.ts'
import { decodeInNode, ocrFilesInNode } from '../ocr-models/ocr-in-node.ts'
import { type BenchPicture, type OcrInPanel, ocrInPanel } from './ocr-in-panel.ts'

/** Milliseconds of one picture, part by part, beside the runtime alone on the same numbers. */
export interface OcrCost {
  picture: string
  lines: number
  decode: number
  detect: number
  recognize: number
  layout: number
  whole: number
  bare: number
  ratio: number
  pagesPerMinute: number
}

/** Ours may take this much longer than the runtime alone. */
export const mostOcrRatio = 1.15
const signal = new AbortController().signal
const round = (value: number) => Math.round(value)

/** The engine, with the milliseconds of each model and the numbers it was given. */
function watched(engine: OcrEngine) {
  const times = { detect: 0, recognize: 0 }
  const given: { model: 'detect' | 'recognize'; planes: Planes }[] = []
  const timed = (model: 'detect' | 'recognize') => async (planes: Planes) => {
    given.push({ model, planes: { data: planes.data.slice(), sides: planes.sides } })
    const started = performance.now()
    const result = await engine[model](planes)
    times[model] += performance.now() - started
    return result
  }
  return { engine: { ...engine, detect: timed('detect'), recognize: timed('recognize') }, times, given }
}

type Sessions = Record<'detect' | 'recognize', InferenceSession>

/** The runtime alone: the same numbers through the same models. */
async function bareRun(sessions: Sessions, given: ReturnType<typeof watched>['given']): Promise<number> {
  const started = performance.now()
  for (const { model, planes } of given) {
    const session = sessions[model]
    const tensor = new Tensor('float32', planes.data, [...planes.sides])
    await session.run({ [session.inputNames[0] ?? '']: tensor })
  }
  return performance.now() - started
}

async function costOf(picture: string, jpeg: Uint8Array, engine: OcrEngine, sessions: Sessions): Promise<OcrCost> {
  const started = performance.now()
  const pixels = await decodeInNode({ bytes: jpeg })
  const decoded = performance.now()
  const watching = watched(engine)
  const lines = await readTwice(pixels, watching.engine, { signal })
  const seen = performance.now()
  merge(recognitionsOf(lines, pixels))
  const ended = performance.now()
  const bare = await bareRun(sessions, watching.given)
  const own = ended - decoded
  return {
    picture,
    lines: lines.length,
    decode: round(decoded - started),
    detect: round(watching.times.detect),
    recognize: round(watching.times.recognize),
    layout: round(ended - seen),
    whole: round(ended - started),
    bare: round(bare),
    ratio: Number((own / bare).toFixed(2)),
    pagesPerMinute: Number((60_000 / (ended - started)).toFixed(1)),
  }
}

const orders = [
  { picture: 'digital 1280 px', type: 'digital_normal', recipe: recipes.clean, side: 1280 },
  { picture: 'phone 1 MP', type: 'vat_normal', recipe: recipes.phone, side: 1155 },
  { picture: 'phone 3 MP', type: 'vat_normal', recipe: recipes.phone, side: 2000 },
  { picture: 'phone 12 MP', type: 'vat_normal', recipe: recipes.phone, side: 4000 },
] as const

async function made(): Promise<BenchPicture[]> {
  const browser = await openBrowser()
  try {
    const pictures = []
    for (const { picture, type, recipe, side } of orders) {
      const order = { seed: 'bench', wishes: [varied(type, 'bench', 0)], recipe, side }
      pictures.push({ picture, jpeg: (await photograph(browser, order)).jpeg })
    }
    return pictures
  } finally {
    await browser.close()
  }
}

/** What loading costs, the first picture beside a warm one, each picture part by part, and the same in the real panel. */
export async function ocrCost(): Promise<{ load: number; first: number; costs: OcrCost[]; panel: OcrInPanel }> {
  const pictures = await made()
  const panel = await ocrInPanel(pictures)
  const files = ocrFilesInNode()
  const started = performance.now()
  const engine = await openEngine(files)
  const load = performance.now() - started
  const options = { executionProviders: ['wasm'], enableCpuMemArena: false } as const
  const sessions = {
    detect: await InferenceSession.create(files.detect, options),
    recognize: await InferenceSession.create(files.recognize, options),
  }
  const [one] = pictures
  const first = one ? (await costOf(one.picture, one.jpeg, engine, sessions)).whole : 0
  const costs: OcrCost[] = []
  for (const { picture, jpeg } of pictures) costs.push(await costOf(picture, jpeg, engine, sessions))
  return { load: round(load), first, costs, panel }
}
