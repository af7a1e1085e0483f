/** An error that keeps its stable code while crossing contexts; the polyfill alone would keep only the message. */
export class CodedError extends Error {
  readonly code: string
  constructor(code: string, message: string = code) {
    super(message)
    this.name = 'CodedError'
    this.code = code
  }
}

/** The code to tell a person of; what nobody gave a code is `internal`. */
export const codeOf = (error: unknown): string => (error instanceof CodedError ? error.code : 'internal')
