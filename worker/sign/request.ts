/** A call as a product describes it: everything but the proof of who is calling. */
export interface UnsignedRequest {
  method: 'POST' | 'GET'
  url: string
  /** Lower-case names. `host` is never among them: fetch sends the URL's, so that is the one signed. */
  headers: Record<string, string>
  body: Uint8Array
}

/** The same call with its proof added; ready to send, once. */
export interface SignedRequest extends UnsignedRequest {
  signed: true
}

/** What every body-hashing scheme needs beside keys. */
export interface SigningInputs {
  /** Milliseconds since 1970. */
  now: number
  /** Lower-case hexadecimal SHA-256 of the request's body. */
  hashedBody: string
}
