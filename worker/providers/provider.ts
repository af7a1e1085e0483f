import type { ProductId, VerifierId } from '../../shared/products.ts'
import type { Recognition } from '../../shared/recognition.ts'
import type { VerifiedInvoice } from '../../shared/verification/told.ts'
import type { Verification } from '../../shared/verification.ts'
import type { SignedRequest, UnsignedRequest } from '../sign/request.ts'
import type { CallTemplate } from './call-template.ts'
import type { DocumentFacts } from './document-facts.ts'

/** `tencent` of `tencent/VatInvoiceOCR`: every provider of the products table. */
export type ProviderId = ProductId extends infer Id
  ? Id extends `${infer Provider}/${string}`
    ? Provider
    : never
  : never
/** `VatInvoiceOCR` of `tencent/VatInvoiceOCR`: the products one provider must have. */
type ProductName<Id extends ProviderId> = ProductId extends infer Product
  ? Product extends `${Id}/${infer Name}`
    ? Name
    : never
  : never

/** `VatInvoiceVerifyNew` of `tencent/VatInvoiceVerifyNew`: the verifiers one provider must have. */
type VerifierName<Id extends ProviderId> = VerifierId extends infer Verifier
  ? Verifier extends `${Id}/${infer Name}`
    ? Name
    : never
  : never

/** A vendor's answer as it came: nothing is known of the body yet. */
export interface Reply {
  status: number
  contentType: string
  body: string
}

/** One recognition call. Pure: no fetch, no clock, no environment. */
export interface Product {
  /** The call for a document within the product's limits. */
  request(document: DocumentFacts): CallTemplate
  /**
   * What the reply says, one recognition per invoice, boxes as fractions of the document's picture.
   * @throws {ProviderError} when the reply reports an error, holds no invoice, or is not in the vendor's words
   */
  normalize(reply: Reply, document: DocumentFacts): Recognition[]
}

/** What the tax bureau said of an invoice, and whether the vendor bills the call. */
export interface Verdict {
  verification: Omit<Verification, 'at'>
  billed: boolean
}

/** One verification call. Pure, like a product's. */
export interface Verifier {
  /**
   * The call for an invoice that can be verified.
   * @param today in Beijing, ISO
   */
  request(invoice: VerifiedInvoice, today: string): UnsignedRequest
  /**
   * What the reply says of it.
   * @throws {ProviderError} when the reply reports a failure of the call, or is not in the vendor's words
   */
  normalize(reply: Reply, invoice: VerifiedInvoice): Verdict
}

export interface SigningContext {
  /** Milliseconds since 1970. */
  now: number
  /** At least 0 and below 1, for what a signature wants drawn by lot. */
  random: number
  /** Lower-case hexadecimal SHA-256 of the request's body, hashed once for all tries. */
  hashedBody: string
  /** Sends a request of the signing itself, such as one for a token; throws ProviderError like any other call. */
  send(request: UnsignedRequest): Promise<Reply & { headers: Headers }>
}

/** A cloud with one deployment's keys and settings in it. */
export interface Cloud<Id extends ProviderId = ProviderId> {
  /** Origins its requests go to; nothing else is ever called. */
  origins: readonly string[]
  /** True when they are loopback, that is: when the answers are an emulator's. */
  emulated: boolean
  sign(request: UnsignedRequest, context: SigningContext): Promise<SignedRequest>
  /** Told when the vendor refused a signature: whatever proof was kept is thrown away. */
  refused?: () => void
  /** Total: a product of the table that is left out does not compile. */
  products: Record<ProductName<Id>, Product>
  /** Those of the verifiers' table; absent where the cloud has none. */
  verifiers?: Record<VerifierName<Id>, Verifier>
}

/** Bindings of the deployment that are plain text: secrets and settings. */
export type Bindings = Readonly<Record<string, string | undefined>>

/** A cloud: who it is, and which secrets it needs before it is offered. */
export interface Provider<Id extends ProviderId = ProviderId> {
  id: Id
  /** True when every secret this cloud cannot do without is set. */
  hasKeys(bindings: Bindings): boolean
  /** @throws {SettingsError} when a setting is not usable, naming the binding and never its value */
  open(bindings: Bindings): Cloud<Id>
}
