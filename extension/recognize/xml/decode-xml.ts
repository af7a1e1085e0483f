/** What the XML declaration may say; GB 18030 holds GBK and GB 2312. */
const declared = /^[^>]{0,40}encoding\s*=\s*["']([\w.:-]+)["']/i

const chinese = /^(?:gb|x-gbk|hz)/i

const ascii = new TextDecoder('latin1')
const decoders = {
  'utf-8': new TextDecoder('utf-8'),
  'utf-16le': new TextDecoder('utf-16le'),
  'utf-16be': new TextDecoder('utf-16be'),
  gb18030: new TextDecoder('gb18030'),
}

function encodingOf(bytes: Uint8Array): keyof typeof decoders {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0x00) return 'utf-16le'
  if (first === 0x00 && second === 0x3c) return 'utf-16be'
  if (first !== 0x3c || second !== 0x3f) return 'utf-8' // no declaration
  const head = ascii.decode(bytes.subarray(0, 80))
  return chinese.test(declared.exec(head)?.[1] ?? '') ? 'gb18030' : 'utf-8'
}

/** XML bytes as text, without a byte order mark: by the mark, by the declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  return decoders[encodingOf(bytes)].decode(bytes)
}
