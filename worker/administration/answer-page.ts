import type { AppContext } from '../request/context.ts'

/** Nothing but its own style is loaded, nothing runs, and its forms go nowhere else. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function answer(context: AppContext, page: { toString(): string | Promise<string> }, status = 200) {
  context.header('content-security-policy', policy)
  context.header('cache-control', 'no-store')
  context.status(status as 200)
  return context.html(`<!doctype html>${page}`)
}
