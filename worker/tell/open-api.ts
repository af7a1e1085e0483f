import { jsonSchema } from '../../shared/api/json-schema.ts'
import { problemSchema } from '../../shared/api/problem.ts'
import { administrationPaths } from './open-api/administration-paths.ts'
import { healthPaths } from './open-api/health-paths.ts'
import { recognitionPaths } from './open-api/recognition-paths.ts'
import { usageHeaders } from './open-api/usage-headers.ts'

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
      ...recognitionPaths(),
      ...administrationPaths(),
      ...healthPaths(),
    },
  }
}
