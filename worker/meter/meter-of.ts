import type { Meter } from './meter.ts'

/** The one meter of the deployment, wherever it runs. */
export function meterOf(namespace: DurableObjectNamespace<Meter>): DurableObjectStub<Meter> {
  return namespace.get(namespace.idFromName('meter'))
}
