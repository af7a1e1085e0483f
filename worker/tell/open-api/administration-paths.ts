import { auditSchema } from '../../../shared/api/audit.ts'
import {
  listedTokenSchema,
  newTokenSchema,
  tokenEditSchema,
  tokenListSchema,
  tokenWishSchema,
} from '../../../shared/api/tokens.ts'
import { usageTableSchema } from '../../../shared/api/usage.ts'
import { answers, jsonBody, operation, refusals, text, told } from './operation.ts'

const tokenName = { name: 'id', in: 'path', required: true, schema: text, description: 'As the list names it' }

/** What tokens of administrators may ask. */
export function administrationPaths() {
  return {
    '/v1/usage/all': {
      get: {
        ...told('usageOfAll', 'administration', 'Calls of one day by client and product', usageTableSchema),
        parameters: [{ name: 'day', in: 'query', schema: { type: 'string', format: 'date' } }],
      },
    },
    '/v1/tokens': {
      get: told('listTokens', 'administration', 'Every token by the beginning of its hash', tokenListSchema),
      post: {
        ...operation('createToken', 'administration', 'Make a token; it is told this once'),
        requestBody: jsonBody(tokenWishSchema),
        ...answers(newTokenSchema, undefined, 201),
      },
    },
    '/v1/tokens/{id}': {
      parameters: [tokenName],
      patch: {
        ...operation('editToken', 'administration', 'Change what a token allows; null takes a limit away'),
        requestBody: jsonBody(tokenEditSchema),
        ...answers(listedTokenSchema),
      },
      delete: {
        ...operation('revokeToken', 'administration', 'Revoke a token, at once'),
        responses: { 204: { description: 'Revoked' }, ...refusals },
      },
    },
    '/v1/tokens/{id}/rotate': {
      parameters: [tokenName],
      post: {
        ...operation('rotateToken', 'administration', 'A second token with the same terms; the first works a week'),
        ...answers(newTokenSchema, undefined, 201),
      },
    },
    '/v1/audit': { get: told('audit', 'administration', 'What was done to tokens, newest first', auditSchema) },
    '/metrics': {
      get: {
        ...operation('metrics', 'administration', 'Requests, outcomes, times and counts as Prometheus reads them'),
        responses: { 200: { description: 'Done', content: { 'text/plain': { schema: text } } }, ...refusals },
      },
    },
  }
}
