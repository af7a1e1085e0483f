import type { ReadLines } from './engine.ts'

/** Readers that share lines: each batch goes to whoever is free. */
export interface ReaderPool {
  read: ReadLines
  /** One more reader, from now on. */
  add(reader: ReadLines): void
}

/** Begins with one reader, whose errors are the pool's; another that breaks is left out, and its lines are read anew. */
export function createReaderPool(first: ReadLines): ReaderPool {
  const free: ReadLines[] = []
  const waiting: ((reader: ReadLines) => void)[] = []
  const add = (reader: ReadLines) => {
    const next = waiting.shift()
    if (next) next(reader)
    else free.push(reader)
  }
  const anyone = async () => free.pop() ?? new Promise<ReadLines>((resolve) => waiting.push(resolve))

  const read: ReadLines = async (lines) => {
    const reader = await anyone()
    try {
      const found = await reader(lines)
      add(reader)
      return found
    } catch (error) {
      if (reader !== first) return read(lines)
      add(reader)
      throw error
    }
  }
  add(first)
  return { read, add }
}
