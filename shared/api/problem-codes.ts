/**
 * Stable codes of everything that can go wrong between a picture and its fields. The first seven are a provider's
 * (`ProviderError`); the rest are the worker's own. Words for each live in the reply and in `_locales` (`problem_<code>`).
 */
export const problemCodes = [
  'credentials', // the cloud refused the administrator's keys
  'quota', // the cloud account is out of calls or money
  'rate', // the cloud is called too often
  'document', // the cloud cannot read this file (format, size, damage)
  'no-invoice', // the cloud read the picture and found no invoice
  'unavailable', // the cloud did not answer, or not in its own words
  'unexpected', // the cloud answered something undocumented
  'unauthorized', // no token, a wrong, revoked or expired one
  'too-large', // body over the product's limit
  'unsupported-type', // not a file any offered product takes
  'daily-limit', // this client's calls for today are used up
  'budget', // the deployment's calls or money for the day or month are used up
  'too-many-attempts', // too many wrong tokens from one address
  'busy', // too many requests of this client at once
  'timeout', // the deadline passed
  'not-configured', // no product has its keys set
  'bad-request', // malformed request
  'not-found', // no such address
  'method-not-allowed', // the address is called otherwise
  'internal', // a fault of ours
] as const
export type ProblemCode = (typeof problemCodes)[number]
