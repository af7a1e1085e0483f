import type { Context } from 'hono'
import type { AppEnv } from './context.ts'
import { problemOf, problemResponse } from './errors.ts'
import { languageOf } from './problem-words.ts'

/** Every error on its way out: a problem in the caller's language, and its code in the request's line. */
export function refuse(error: Error, { get, req }: Context<AppEnv>): Response {
  const problem = problemOf(error, languageOf(req.header('accept-language')), get('requestId'))
  const { code, vendorCode, tried } = problem
  Object.assign(get('outcome') ?? {}, {
    code,
    ...(vendorCode && { vendorCode }),
    ...(tried && { tried: tried.length }),
  })
  return problemResponse(problem)
}
