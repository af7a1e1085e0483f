import type { Answer } from './cloud.ts'

/** One line about an answer; with `explains`, what should have been signed below it. Holds no secret and no picture. */
export function logLine(cloud: string, { product, status, code, explanation }: Answer, explains: boolean): string {
  const line = `${cloud} ${product} ${status} ${code}`
  if (!explains || explanation === undefined) return line
  const indented = explanation.replaceAll('\n', '\n    ')
  return `${line}\n  expected to be signed, with the host as one of its names:\n    ${indented}`
}
