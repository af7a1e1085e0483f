import type { UnsignedRequest } from '../sign/request.ts'

/** A call with a gap where the picture goes, so that it can be written there while it is still arriving. */
export interface CallTemplate extends Omit<UnsignedRequest, 'body'> {
  body: BodyTemplate
}

export interface BodyTemplate {
  before: string
  /** How the picture's bytes stand in the gap. */
  picture: PictureEncoding
  after: string
}

/** `form`: base64 as the value of a form, where `+`, `/` and `=` are escaped. */
export type PictureEncoding = 'base64' | 'binary' | 'form'

/** `{"<member>":"<base64 of the picture>",…}`; base64 needs no escaping. */
export function jsonAround(member: string, others: Record<string, unknown> = {}): BodyTemplate {
  const more = JSON.stringify(others).slice(1)
  return { before: `{${JSON.stringify(member)}:"`, picture: 'base64', after: more === '}' ? '"}' : `",${more}` }
}
