import type { StoredToken } from '../tokens/client.ts'
import type { Words } from './words.ts'

interface TermsProps {
  words: Words
  products: string[]
  terms: Partial<StoredToken>
}

export function Terms({ words, products, terms }: TermsProps) {
  return (
    <>
      <label>
        {words('daily')}
        <input type="number" name="daily" min={1} value={terms.daily ?? ''} />
      </label>
      <label>
        {words('perMinute')}
        <input type="number" name="perMinute" min={1} value={terms.perMinute ?? ''} />
      </label>
      <label>
        {words('expires')}
        <input type="date" name="expires" value={terms.expires ?? ''} />
      </label>
      <p class="hint">{words('emptyHint')}</p>
      <fieldset>
        <legend>{words('products')}</legend>
        {products.map((product) => (
          <label class="tick">
            <input
              type="checkbox"
              name="products"
              value={product}
              checked={terms.products?.some((allowed) => allowed === product) ?? false}
            />{' '}
            {product}
          </label>
        ))}
        <p class="hint">{words('productsHint')}</p>
      </fieldset>
      <label class="tick">
        <input type="checkbox" name="admin" checked={terms.admin ?? false} /> {words('admin')}
      </label>
    </>
  )
}
