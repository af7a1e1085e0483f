import runtime from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import type { OcrFiles } from './engine.ts'

const own = (path: string) => new URL(path, location.origin).href

async function fetched(path: string): Promise<Response> {
  const response = await fetch(own(path))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}
const bytesOf = async (path: string) => new Uint8Array(await (await fetched(path)).arrayBuffer())

/** The engine's files out of the extension itself, where its build put them; nothing comes from elsewhere. */
export async function fetchOcrFiles(): Promise<OcrFiles> {
  const [program, detect, recognize, characters] = await Promise.all([
    fetch(new URL(runtime, import.meta.url)).then((response) => response.arrayBuffer()),
    bytesOf('/ocr/detect.onnx'),
    bytesOf('/ocr/recognize.onnx'),
    fetched('/ocr/characters.txt').then((response) => response.text()),
  ])
  return { runtime: program, detect, recognize, characters }
}
