import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import {
  problemSchema,
  productsReplySchema,
  recognizeQuerySchema,
  recognizeReplySchema,
  usageReplySchema,
  usageTableSchema,
} from '../../shared/api.ts'
import { mediaTypes } from '../../shared/document.ts'

/** The interface as OpenAPI 3.1, made of the very schemas that check it. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: '发票速填 worker',
      version: '1',
      description: 'Reads invoices with the clouds this deployment has keys for. Keys never leave it.',
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/v1/recognize': {
        post: {
          summary: 'Read the invoices in a picture, or on a page of a PDF',
          parameters: queryParameters(recognizeQuerySchema),
          requestBody: { required: true, content: Object.fromEntries(mediaTypes.map((type) => [type, {}])) },
          ...guarded(recognizeReplySchema),
        },
      },
      '/v1/products': { get: { summary: 'What this deployment offers, with limits', ...guarded(productsReplySchema) } },
      '/v1/usage': { get: { summary: 'Your own calls today', ...guarded(usageReplySchema) } },
      '/v1/usage/all': {
        get: {
          summary: 'Calls of one day by client and product, for administrators',
          parameters: [{ name: 'day', in: 'query', schema: { type: 'string', format: 'date' } }],
          ...guarded(usageTableSchema),
        },
      },
      '/healthz': { get: { summary: 'Whether the worker is up', responses: { 200: { description: '{"ok":true}' } } } },
    },
  }
}

function guarded(schema: v.GenericSchema) {
  return {
    security: [{ token: [] }],
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: jsonSchema(schema) } } },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: jsonSchema(problemSchema) } },
      },
    },
  }
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
const jsonSchema = (schema: v.GenericSchema) => toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
