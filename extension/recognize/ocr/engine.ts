import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'

/** What the engine is made of; fetched when the first picture comes. */
export interface OcrFiles {
  /** The runtime's own WebAssembly. */
  runtime: ArrayBuffer
  /** PP-OCR's models: where text stands on a picture, and what a line of it says. */
  detect: Uint8Array
  recognize: Uint8Array
  /** The characters a line is read in, one to a line of this text, in the order of the model's classes. */
  characters: string
}

/** Numbers a model takes or gives, channel after channel, row after row. */
export interface Planes {
  data: Float32Array
  /** Sides from the outermost to the innermost. */
  sides: readonly number[]
}

/** Normalized lines [count, 3, 48, width] → how likely each class is at each step [count, steps, classes]. */
export type ReadLines = (lines: Planes) => Promise<Planes>

export interface OcrEngine {
  /** A normalized picture [1, 3, height, width] → how likely each pixel is inside a line of text [1, 1, height, width]. */
  detect(picture: Planes): Promise<Planes>
  recognize: ReadLines
  /** How many batches of lines are worth giving at once. */
  atOnce: number
  /** The character of each class; class 0 stands for none. */
  characters: readonly string[]
  close(): Promise<void>
}

async function run(session: InferenceSession, { data, sides }: Planes): Promise<Planes> {
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
  const given = new Tensor('float32', data, [...sides])
  const results = await session.run({ [input]: given })
  given.dispose()
  const result = results[output]
  if (!(result?.data instanceof Float32Array)) throw new Error('the model gave no numbers')
  return { data: result.data, sides: result.dims }
}

/** Class 0 is "no character", the last one is the space. */
const classesOf = (characters: string) => ['', ...characters.replace(/\r?\n$/, '').split(/\r?\n/), ' ']

/** One thread each, because more of them need a page that is isolated from all others. */
function openModel(runtime: ArrayBuffer, model: Uint8Array): Promise<InferenceSession> {
  env.wasm.numThreads = 1
  env.wasm.wasmBinary = runtime
  return InferenceSession.create(model, { executionProviders: ['wasm'], enableCpuMemArena: false })
}

/** Loads the runtime and the model that reads lines. Throws when the files are not what they should be. */
export async function openReader({ runtime, recognize }: Pick<OcrFiles, 'runtime' | 'recognize'>): Promise<ReadLines> {
  const reader = await openModel(runtime, recognize)
  return (lines) => run(reader, lines)
}

/** Loads the runtime and both models, a few seconds' work. Throws when the files are not what they should be. */
export async function openEngine({ runtime, detect, recognize, characters }: OcrFiles): Promise<OcrEngine> {
  const detector = await openModel(runtime, detect)
  const reader = await openModel(runtime, recognize)
  return {
    detect: (picture) => run(detector, picture),
    recognize: (lines) => run(reader, lines),
    atOnce: 1,
    characters: classesOf(characters),
    async close() {
      await Promise.all([detector.release(), reader.release()])
    },
  }
}
