/** The font's map knows the first plane of Unicode only; 〓 is what printers set for a sign they lack. */
const inPlane = (text: string) => [...text].map((sign) => (sign.length > 1 ? '〓' : sign)).join('')

/** Text as a Chinese font by name takes it: two bytes a sign, in hexadecimal. */
export function utf16(text: string): string {
  const plain = inPlane(text)
  return Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at).toString(16).padStart(4, '0')).join('')
}
