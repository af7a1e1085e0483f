/** Bytes as base64: messages between contexts are JSON, and bytes have no other way through it. */
export async function toBase64(blob: Blob): Promise<string> {
  const reader = new FileReader()
  await new Promise((resolve, reject) => {
    reader.onload = resolve
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
  return String(reader.result).replace(/^[^,]*,/, '')
}

/** Throws InvalidCharacterError when the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
