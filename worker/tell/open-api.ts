import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { auditSchema } from '../../shared/api/audit.ts'
import { problemSchema } from '../../shared/api/problem.ts'
import { productsReplySchema } from '../../shared/api/products.ts'
import { readinessSchema } from '../../shared/api/readiness.ts'
import { recognizeQuerySchema, recognizeReplySchema } from '../../shared/api/recognize.ts'
import {
  listedTokenSchema,
  newTokenSchema,
  tokenEditSchema,
  tokenListSchema,
  tokenWishSchema,
} from '../../shared/api/tokens.ts'
import { usageReplySchema, usageTableSchema } from '../../shared/api/usage.ts'
import { verifyReplySchema } from '../../shared/api/verify.ts'
import { products } from '../../shared/products.ts'
import { verifyRequestSchema } from '../../shared/verification/told.ts'

/** The interface as OpenAPI 3.1, made of the very schemas that check it. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: '发票速填 worker',
      version: '1',
      description: 'Reads invoices with the clouds this deployment has keys for. Keys never leave it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This deployment' }],
    tags: [
      { name: 'recognition', description: 'Reading invoices' },
      { name: 'verification', description: 'Asking the tax bureau about invoices, where the administrator wants it' },
      { name: 'administration', description: 'For tokens of administrators: others are answered 404' },
      { name: 'health', description: 'For whoever watches over the deployment' },
    ],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(problemSchema) },
      headers: usageHeaders,
    },
    paths: {
      '/v1/recognize': {
        post: {
          ...operation('recognize', 'recognition', 'Read the invoices in a picture, or on a page of a PDF'),
          parameters: [...queryParameters(recognizeQuerySchema), idempotencyKey],
          requestBody: { required: true, content: Object.fromEntries(mediaTypes.map((type) => [type, bytes])) },
          ...answers(recognizeReplySchema, usageHeaderReferences),
        },
      },
      '/v1/verify': {
        post: {
          ...operation('verify', 'verification', 'Ask the tax bureau about one invoice; never asked twice by itself'),
          parameters: [idempotencyKey],
          requestBody: jsonBody(verifyRequestSchema),
          ...answers(verifyReplySchema, usageHeaderReferences),
        },
      },
      '/v1/products': { get: told('products', 'recognition', 'What this token may use', productsReplySchema) },
      '/v1/usage': { get: told('usage', 'recognition', 'Your own calls today', usageReplySchema) },
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
      '/readyz': {
        get: {
          ...operation('readiness', 'health', 'Whether bindings and keys are in order, and who answered last when'),
          security: [],
          responses: {
            200: answer(readinessSchema),
            503: { ...answer(readinessSchema), description: 'Not in order' },
            '4XX': refused,
          },
        },
      },
      '/healthz': {
        get: {
          ...operation('health', 'health', 'Whether the worker is up'),
          security: [],
          responses: {
            200: { description: '{"ok":true}', content: { 'application/json': { schema: { type: 'object' } } } },
            '4XX': refused,
          },
        },
      },
    },
  }
}

/** Every type some product takes. */
const mediaTypes = [...new Set(Object.values(products).flatMap((product): readonly string[] => product.mediaTypes))]
const text = { type: 'string' }
const bytes = { schema: { type: 'string', format: 'binary' } }

const usageHeaders = {
  'usage-limit': { description: 'Calls a day; absent for a token without a limit', schema: { type: 'integer' } },
  'usage-remaining': { description: 'Calls left today', schema: { type: 'integer' } },
  'usage-warning': { description: 'How much of the day is used, once it is most of it: 85%', schema: text },
}
const usageHeaderReferences = Object.fromEntries(
  Object.keys(usageHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
)

const tokenName = { name: 'id', in: 'path', required: true, schema: text, description: 'As the list names it' }
const idempotencyKey = {
  name: 'idempotency-key',
  in: 'header',
  description: 'The same for another try of the same job: within ten minutes it gets the same answer, unpaid',
  schema: text,
}

const refused = {
  description: 'Refused',
  headers: { 'retry-after': { description: 'Seconds, with 429 and 503', schema: { type: 'integer' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
const refusals = { '4XX': refused, '5XX': refused }

function operation(operationId: string, tag: string, summary: string) {
  return { operationId, tags: [tag], summary, security: [{ token: [] }] }
}

/** Something that is only asked for. */
function told(operationId: string, tag: string, summary: string, schema: v.GenericSchema) {
  return { ...operation(operationId, tag, summary), ...answers(schema) }
}

function answers(schema: v.GenericSchema, headers?: object, status = 200) {
  return { responses: { [status]: { ...answer(schema), ...(headers && { headers }) }, ...refusals } }
}

function answer(schema: v.GenericSchema) {
  return { description: 'Done', content: { 'application/json': { schema: jsonSchema(schema) } } }
}

function jsonBody(schema: v.GenericSchema) {
  return { required: true, content: { 'application/json': { schema: jsonSchema(schema) } } }
}

function queryParameters({ entries }: typeof recognizeQuerySchema) {
  return Object.entries(entries).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: jsonSchema(schema),
  }))
}

/** What a caller writes, before it is checked and converted. */
function jsonSchema(schema: v.GenericSchema) {
  const { $schema: _, ...described } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  return described
}
