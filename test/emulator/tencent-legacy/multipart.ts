export interface Part {
  name: string
  content: Uint8Array<ArrayBuffer>
}

/**
 * Parts of a multipart/form-data body; undefined when there is no boundary or the body does not keep to it. More
 * tolerant than a browser's: the seed document itself writes `name="appid";` with a stray semicolon.
 */
export function parseMultipart(contentType: string, body: Uint8Array): Part[] | undefined {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)
  const marker = boundary?.[1] ?? boundary?.[2]
  if (!marker) return undefined
  // Latin-1 keeps one character per byte, so that text search is byte search.
  const sections = `\r\n${Buffer.from(body).toString('latin1')}`.split(`\r\n--${marker}`)
  const closing = sections.pop()
  if (sections.length < 2 || !closing?.startsWith('--')) return undefined
  const parts = sections.slice(1).map(parsePart)
  return parts.every((part) => part !== undefined) ? parts : undefined
}

function parsePart(section: string): Part | undefined {
  const end = section.indexOf('\r\n\r\n')
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(section.slice(0, Math.max(end, 0)))?.[1]
  const name = /(?:^|[;\s])name="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
  return name === undefined
    ? undefined
    : { name, content: new Uint8Array(Buffer.from(section.slice(end + 4), 'latin1')) }
}
