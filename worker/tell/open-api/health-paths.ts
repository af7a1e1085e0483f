import { readinessSchema } from '../../../shared/api/readiness.ts'
import { answer, operation, refused } from './operation.ts'

/** How the deployment is, for whoever watches over it. */
export function healthPaths() {
  return {
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
  }
}
