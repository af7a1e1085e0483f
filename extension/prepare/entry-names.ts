/** What operating systems add on their own. */
export const isClutter = (name: string) => /(^|[/\\])(__MACOSX[/\\]|\.|Thumbs\.db$|desktop\.ini$)/i.test(name)
export const isFolder = (name: string) => /[/\\]$/.test(name)

/** Old Chinese archivers write names in GBK without saying so; read as single bytes they come out as accents. */
export function readableName(name: string): string {
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0))
  const single = [...name].every((character) => character.charCodeAt(0) <= 0xff)
  const plain = /^[\x20-\x7e]*$/.test(name)
  return (single && !plain ? new TextDecoder('gbk').decode(bytes) : name).replaceAll('\\', '/')
}
