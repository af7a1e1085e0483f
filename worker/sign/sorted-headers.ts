/** Headers as [lower-case name, value], names in ASCII order, as every canonical request wants them. */
export function sortedHeaders(headers: Record<string, string>): [string, string][] {
  return Object.entries(headers)
    .map(([name, value]): [string, string] => [name.trim().toLowerCase(), value])
    .sort(([first], [second]) => (first < second ? -1 : 1))
}

/** Their names joined as `SignedHeaders` lists them. */
export function signedHeaders(headers: Record<string, string>): string {
  return sortedHeaders(headers)
    .map(([name]) => name)
    .join(';')
}
