import type { MeteredId } from '../../shared/products.ts'
import type { ClientMeter } from './client-meter.ts'
import type { DeploymentMeter } from './deployment-meter.ts'
import type { ProductMeter } from './product-meter.ts'

/** Counts by client, paces by product, and everybody's counts together. */
export interface MeterBindings {
  CLIENT_METER: DurableObjectNamespace<ClientMeter>
  PRODUCT_METER: DurableObjectNamespace<ProductMeter>
  METER: DurableObjectNamespace<DeploymentMeter>
}

export const deploymentMeter = ({ METER }: Pick<MeterBindings, 'METER'>) => METER.get(METER.idFromName('meter'))
export const clientMeter = ({ CLIENT_METER }: Pick<MeterBindings, 'CLIENT_METER'>, client: string) =>
  CLIENT_METER.get(CLIENT_METER.idFromName(client))
export const productMeter = ({ PRODUCT_METER }: Pick<MeterBindings, 'PRODUCT_METER'>, product: MeteredId) =>
  PRODUCT_METER.get(PRODUCT_METER.idFromName(product))
