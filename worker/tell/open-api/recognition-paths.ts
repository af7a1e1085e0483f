import { jsonSchema } from '../../../shared/api/json-schema.ts'
import { productsReplySchema } from '../../../shared/api/products.ts'
import { recognizeQuerySchema, recognizeReplySchema } from '../../../shared/api/recognize.ts'
import { usageReplySchema } from '../../../shared/api/usage.ts'
import { verifyReplySchema } from '../../../shared/api/verify.ts'
import { products } from '../../../shared/products.ts'
import { verifyRequestSchema } from '../../../shared/verification/told.ts'
import { answers, jsonBody, operation, text, told } from './operation.ts'
import { usageHeaderReferences } from './usage-headers.ts'

/** Every type some product takes. */
const mediaTypes = [...new Set(Object.values(products).flatMap((product): readonly string[] => product.mediaTypes))]
const bytes = { schema: { type: 'string', format: 'binary' } }

const idempotencyKey = {
  name: 'idempotency-key',
  in: 'header',
  description: 'The same for another try of the same job: within ten minutes it gets the same answer, unpaid',
  schema: text,
}

/** Reading and verifying invoices, and what a token may use for that. */
export function recognitionPaths() {
  return {
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
