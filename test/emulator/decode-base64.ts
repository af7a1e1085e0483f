/** Bytes of standard base64, line breaks allowed; undefined for anything else, a data: url included. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const compact = text.replace(/[\r\n]/g, '')
  if (compact === '' || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined
  return new Uint8Array(Buffer.from(compact, 'base64'))
}
