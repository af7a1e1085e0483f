import type { Problem, Tried } from '../../shared/api/problem.ts'
import type { ProblemCode } from '../../shared/api/problem-codes.ts'
import { ProviderError } from '../providers/provider-error.ts'
import { SettingsError } from '../request/settings-error.ts'
import { type Language, problemWords } from './problem-words.ts'
import { Refusal, type RefusalDetails } from './refusal.ts'

/** HTTP status of each code. A fault of the vendor's is 502 or 503, never mistaken for one of the caller's. */
const statuses: Record<ProblemCode, number> = {
  credentials: 502,
  quota: 503,
  rate: 503,
  document: 422,
  'no-invoice': 422,
  unavailable: 503,
  unexpected: 502,
  unauthorized: 401,
  'too-large': 413,
  'unsupported-type': 415,
  'daily-limit': 429,
  budget: 429,
  'too-many-attempts': 429,
  busy: 429,
  timeout: 504,
  'not-configured': 503,
  'bad-request': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  internal: 500,
}

/** Seconds after which trying again makes sense, where the error does not say: for 429 and 503. */
const retryAfter: Partial<Record<ProblemCode, number>> = {
  quota: 3600,
  rate: 2,
  unavailable: 5,
  'daily-limit': 3600,
  budget: 3600,
  'too-many-attempts': 60,
  busy: 2,
  'not-configured': 3600,
}

/** Any error → the problem a caller is told. What it does not know stays out of the words: no message travels. */
export function problemOf(error: unknown, language: Language, requestId: string): Problem {
  const { code, retryable, vendorCode, tried = [], details: { parameter } = {} } = causeOf(error)
  const [title, detail] = problemWords[code][language]
  return {
    type: `urn:fapiao-fill:problem:${code}`,
    title,
    status: statuses[code],
    code,
    detail: parameter ? `${detail} (${parameter})` : detail,
    retryable,
    requestId,
    ...(parameter && { parameter }),
    ...(vendorCode && { vendorCode }),
    ...(tried.length > 1 && { tried: [...tried] }),
  }
}

interface Cause {
  code: ProblemCode
  retryable: boolean
  vendorCode?: string | undefined
  tried?: readonly Tried[]
  details?: RefusalDetails
}

function causeOf(error: unknown): Cause {
  if (error instanceof ProviderError || error instanceof Refusal) return error
  if (error instanceof SettingsError) return { code: 'not-configured', retryable: false }
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'TimeoutError') return { code: 'timeout', retryable: true }
  if (name === 'AbortError') return { code: 'bad-request', retryable: true } // the caller has gone
  return { code: 'internal', retryable: false }
}

/** The problem as RFC 9457 has it. */
export function problemResponse(problem: Problem, { after, allow }: RefusalDetails = {}): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' })
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer')
  const seconds = after ?? retryAfter[problem.code]
  if (seconds !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(seconds))))
  if (allow) headers.set('allow', allow.join(', '))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
