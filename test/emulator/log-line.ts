import type { Answer } from './cloud.ts'

/** One line about an answer; with `explains`, what the client should have sent below it. Holds no secret and no picture. */
export function logLine(cloud: string, { product, status, code, explanation }: Answer, explains: boolean): string {
  const line = `${cloud} ${product} ${status} ${code}`
  if (!explains || explanation === undefined) return line
  return `${line}\n    ${explanation.replaceAll('\n', '\n    ')}`
}
