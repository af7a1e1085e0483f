const longest = 80

/** A name to show for bytes that came from an address: its last path part, else the host; '' for data: and blob:. */
export function fileNameOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:' && url.protocol !== 'file:') return ''
  const last = url.pathname.split('/').findLast((part) => part !== '')
  return decoded(last ?? url.hostname).slice(-longest)
}

/** A malformed escape stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
