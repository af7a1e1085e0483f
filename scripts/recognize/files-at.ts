import { readFile } from 'node:fs/promises'
import { fileType } from '../../extension/prepare/file-type.ts'
import { unpack } from '../../extension/prepare/unpack.ts'
import type { Unpacked } from '../../extension/prepare/unpack-entry.ts'
import { CodedError } from '../../extension/shell/coded-error.ts'
import { chinese } from './words.ts'

/** One file to be read; of an archive, its path goes on inside it. */
interface FoundFile {
  path: string
  /** Throws why it cannot be had: the system's error, or CodedError with the reason an archive left it out. */
  bytes(): Promise<Uint8Array>
}

const rejected = (path: string, error: unknown): FoundFile => ({ path, bytes: () => Promise.reject(error) })

const inside = (archive: string, item: Unpacked): FoundFile => {
  const path = `${archive}/${item.path}`
  if ('bytes' in item) return { path, bytes: async () => item.bytes }
  return rejected(path, new CodedError(item.reason, chinese(`left_out_${item.reason.replaceAll('-', '_')}`)))
}

async function* filesIn(path: string, bytes: Uint8Array, password: string | undefined): AsyncGenerator<FoundFile> {
  if (fileType(bytes) !== 'application/zip') yield { path, bytes: async () => bytes }
  else for await (const round of unpack(bytes, { password })) for (const item of round) yield inside(path, item)
}

/** A file, or in the place of an archive every file in it, those left out included; `password` opens one that is locked. */
export async function* filesAt(path: string, password?: string): AsyncGenerator<FoundFile> {
  try {
    yield* filesIn(path, await readFile(path), password)
  } catch (error) {
    yield rejected(path, error)
  }
}
