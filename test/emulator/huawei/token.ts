import { createHmac } from 'node:crypto'
import * as v from 'valibot'
import { jsonObject } from '../json-object.ts'

const contentSchema = v.object({ expires: v.number(), projectId: v.optional(v.string()) })
/** What a token stands for. Without a project it is not scoped to one. */
export type TokenContent = v.InferOutput<typeof contentSchema>

const seal = (text: string) => createHmac('sha256', 'emulated IAM').update(text).digest('base64url')

/** A token carries its content and a seal, so that one emulator's token is good at the next. */
export function issueToken(content: TokenContent): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url')
  return `MII${text}.${seal(text)}`
}

/** Content of a token this emulator issued; undefined for any other. */
export function readToken(token: string): TokenContent | undefined {
  const [, text, sealed] = /^MII([\w-]+)\.([\w-]+)$/.exec(token) ?? []
  if (text === undefined || sealed !== seal(text)) return undefined
  return v.parse(contentSchema, jsonObject(Buffer.from(text, 'base64url')))
}
