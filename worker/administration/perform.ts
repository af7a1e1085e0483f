import type { administerTokens, WantedTerms } from '../tokens/administer-tokens.ts'

/** What came of a form: a new token, which is shown once, or nothing to show. */
export interface Performed {
  token?: string
}

type Tokens = ReturnType<typeof administerTokens>
type Action = (form: URLSearchParams, tokens: Tokens) => Promise<Performed>

const id = (form: URLSearchParams) => form.get('id') ?? ''

const actions: Record<string, Action> = {
  create: (form, tokens) => tokens.create(termsOf(form), form.has('another')),
  async edit(form, tokens) {
    await tokens.edit(id(form), termsOf(form))
    return {}
  },
  rotate: (form, tokens) => tokens.rotate(id(form)),
  async revoke(form, tokens) {
    if (form.has('sure')) await tokens.revoke(id(form))
    return {}
  },
}

/**
 * Does what a form of the page asks; undefined where it only asks to be shown.
 * @throws {Refusal} `bad-request` naming the field that is wrong
 */
export async function perform(form: URLSearchParams, tokens: Tokens): Promise<Performed | undefined> {
  return actions[form.get('do') ?? '']?.(form, tokens)
}

/** A field left empty takes its limit away. */
function termsOf(form: URLSearchParams): WantedTerms {
  const number = (name: string) => (form.get(name) ? Number(form.get(name)) : null)
  const products = form.getAll('products')
  return {
    client: form.get('client') ?? '',
    daily: number('daily'),
    perMinute: number('perMinute'),
    products: products.length > 0 ? products : null,
    expires: form.get('expires') || null,
    admin: form.has('admin') || null,
  }
}
