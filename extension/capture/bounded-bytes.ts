import { CodedError } from '../shell/coded-error.ts'

/**
 * The body of an answer, given up as soon as it passes so many bytes, whatever its sender announced. Throws CodedError
 * `too-large`.
 */
export async function boundedBytes(response: Response, most: number): Promise<Blob> {
  const tooLarge = () => new CodedError('too-large', `more than ${most >> 20} MB`)
  if (Number(response.headers.get('content-length')) > most) throw tooLarge()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(value)
  }
  return new Blob(chunks, { type: response.headers.get('content-type') ?? '' })
}
