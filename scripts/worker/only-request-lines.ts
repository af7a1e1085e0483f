type Printing = Pick<Console, 'log' | 'info' | 'warn' | 'error'>

/**
 * Of all that wrangler prints, keys among it, only the worker's own line of each request is passed on, to standard error,
 * and errors as they are.
 */
export function onlyRequestLines(printing: Printing, write = (line: string) => void process.stderr.write(line)): void {
  const pass = (text: unknown) => {
    for (const line of String(text).split('\n')) if (line.startsWith('{"requestId":')) write(`${line}\n`)
  }
  printing.log = pass
  printing.info = pass
  printing.warn = pass
}
