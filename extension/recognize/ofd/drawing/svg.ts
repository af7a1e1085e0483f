const finest = 10_000
const largest = 1e6

/** A number as SVG takes it; what is none, or beyond any page, is 0. */
export const figure = (value: number): string =>
  Number.isFinite(value) && Math.abs(value) < largest ? String(Math.round(value * finest) / finest) : '0'

export const figures = (values: readonly number[]): string => values.map(figure).join(' ')

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML takes it; control signs, which no XML may hold, become spaces so that every glyph keeps its place. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => references[sign] ?? '')
    .replace(/[^\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')

/** One element; attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined>, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? figure(value) : escaped(value)}"`],
  )
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`
}

const chunk = 0x8000

/** Bytes as an address of their own. */
export function dataAddress(mediaType: string, bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += chunk) parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)))
  return `data:${mediaType};base64,${btoa(parts.join(''))}`
}
