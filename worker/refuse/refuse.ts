import type { Context } from 'hono'
import type { Problem } from '../../shared/api/problem.ts'
import type { AppEnv, Outcome } from '../request/context.ts'
import { SettingsError } from '../request/settings-error.ts'
import { problemOf, problemResponse } from './problem.ts'
import { languageOf } from './problem-words.ts'
import { Refusal } from './refusal.ts'

/** Every error on its way out: a problem in the caller's language, and its code in the request's line. */
export function refuse(error: Error, { get, req }: Context<AppEnv>): Response {
  const problem = problemOf(error, languageOf(req.header('accept-language')), get('requestId'))
  Object.assign(get('outcome') ?? {}, outcomeOf(error, problem))
  return problemResponse(problem, error instanceof Refusal ? error.details : {})
}

/** What the line about a refused request tells. */
export function outcomeOf(error: unknown, { code, vendorCode, tried }: Problem): Outcome {
  const fault = faultOf(error, code)
  return {
    code,
    ...(vendorCode && { vendorCode }),
    ...(tried && { tried: tried.length }),
    ...(fault && { fault }),
  }
}

/**
 * What an administrator needs to find a fault of ours. A message is told only where it is known to hold no value; of
 * anything unforeseen, its kind and where it came from.
 */
function faultOf(error: unknown, code: Problem['code']): string | undefined {
  if (error instanceof SettingsError) return error.message
  const cause = error instanceof Refusal ? error.cause : error
  if (!(cause instanceof Error) || (code !== 'internal' && cause === error)) return undefined
  return `${cause.name} ${
    cause.stack
      ?.split('\n')
      .find((line) => /^\s*at /.test(line))
      ?.trim() ?? ''
  }`
}
