import { productMeter } from '../meter/meters.ts'
import { Refusal } from '../refuse/refusal.ts'
import { askObject } from '../request/ask-object.ts'
import type { MeteredOffer, MeteredRequest } from './metered-request.ts'

type Waiter = Omit<MeteredRequest<unknown>, 'replySchema'>

/** Waits for the product's turn among all requests, then for this isolate's pace; one who goes gives the turn back. */
export async function waitTurn(id: string, offer: MeteredOffer, waiter: Waiter): Promise<void> {
  const { bindings, unsent, waitUntil } = waiter
  unsent.throwIfAborted()
  const leave = () =>
    waitUntil(
      productMeter(bindings, offer.id)
        .giveBack(id)
        .catch(() => {}),
    )
  unsent.addEventListener('abort', leave)
  try {
    const isGranted = await askTurn(id, offer, waiter)
    unsent.throwIfAborted()
    if (!isGranted) throw new Refusal('rate', true)
    await keepPace(offer, waiter)
  } finally {
    unsent.removeEventListener('abort', leave)
  }
}

function askTurn(id: string, { id: product, limits: { ratePerSecond } }: MeteredOffer, waiter: Waiter) {
  const { bindings, client, until, now } = waiter
  const wanted = { id, client: client.client, ratePerSecond, timeout: until - now() }
  return askObject(
    () => productMeter(bindings, product),
    (meter) => meter.turn(wanted),
  )
}

async function keepPace({ id, limits: { ratePerSecond } }: MeteredOffer, { pace, now, sleep, unsent }: Waiter) {
  for (let left = pace.untilStart(id, ratePerSecond, now()); left > 0; ) {
    await sleep(left, unsent)
    left = pace.untilStart(id, ratePerSecond, now())
  }
}
