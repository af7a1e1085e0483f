import { DurableObject } from 'cloudflare:workers'
import { hmac, hmacKey, sha256Hex } from '../../../worker/sign/digest.ts'

/** A call's place in two rows before it is sent, as a client's meter keeps it, and its reply after. */
export class ClientMeter extends DurableObject<object> {
  readonly #sql: SqlStorage

  constructor(state: DurableObjectState, bindings: object) {
    super(state, bindings)
    this.#sql = state.storage.sql
    this.#sql.exec('CREATE TABLE IF NOT EXISTS questions (request TEXT PRIMARY KEY, reply TEXT) WITHOUT ROWID')
    this.#sql.exec('CREATE TABLE IF NOT EXISTS calls (day TEXT PRIMARY KEY, calls INTEGER) WITHOUT ROWID')
  }

  reserve(request: string): void {
    this.#sql.exec('INSERT INTO questions VALUES (?, NULL)', request)
    this.#sql.exec("INSERT INTO calls VALUES ('today', 1) ON CONFLICT DO UPDATE SET calls = calls + 1")
  }

  settle(request: string, reply: string): void {
    this.#sql.exec('UPDATE questions SET reply = ? WHERE request = ?', reply, request)
  }
}

export class ProductMeter extends DurableObject<object> {
  turn(): boolean {
    return true
  }
}

interface Bindings {
  CLOUD: string
  CLIENT_METER: DurableObjectNamespace<ClientMeter>
  PRODUCT_METER: DurableObjectNamespace<ProductMeter>
}

const key = hmacKey('SHA-256', 'key')

/**
 * The least a worker can do that keeps what is promised: the picture written into a call, the call hashed and signed,
 * reserved durably before it is sent, its turn taken, settled with its reply after. Nobody is asked who they are, nothing
 * is checked, routed, understood or told.
 */
export default {
  async fetch(request: Request, env: Bindings, context: ExecutionContext): Promise<Response> {
    const picture = new Uint8Array(await request.arrayBuffer())
    const body = new TextEncoder().encode(`{"ImageBase64":"${picture.toBase64()}"}`)
    const signed = await hmac('SHA-256', await key, await sha256Hex(body))
    const [id, meter] = [crypto.randomUUID(), env.CLIENT_METER.get(env.CLIENT_METER.idFromName('client'))]
    await meter.reserve(id)
    await env.PRODUCT_METER.get(env.PRODUCT_METER.idFromName('product')).turn()
    const answer = await fetch(env.CLOUD, { method: 'POST', body, headers: { authorization: signed.toHex() } })
    const reply = await answer.text()
    context.waitUntil(meter.settle(id, reply))
    return new Response(reply, { headers: { 'content-type': 'application/json' } })
  },
}

// The configuration wants them; nobody asks them anything here.
export { DeploymentMeter } from '../../../worker/meter/deployment-meter.ts'
export { TokenBook } from '../../../worker/tokens/token-book.ts'
