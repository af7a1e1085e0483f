import { productIds } from '../../shared/products.ts'
import { cloudUse, cloudUses, preferredProduct } from '../settings/settings.ts'
import { keyOf, word } from '../words/words.ts'
import { Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

/** When the cloud is asked, and which of its products. */
export function CloudSettings() {
  const use = useEditable(cloudUse, 'doubt')
  const product = useEditable(preferredProduct, '')
  return (
    <Section title={word('cloud_title')}>
      <fieldset class="choices">
        <legend>{word('cloud_use')}</legend>
        {cloudUses.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="cloud-use"
              checked={use.value === choice}
              onChange={() => void use.store(choice)}
            />
            <span>
              {word(keyOf('cloud_use', choice))}
              <small>{word(keyOf('cloud_use_hint', choice))}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="row">
        {word('cloud_product')}
        <select
          class="input"
          value={product.value}
          onChange={({ currentTarget: { value } }) => void product.store(productIds.find((id) => id === value) ?? '')}
        >
          <option value="">{word('cloud_product_any')}</option>
          {productIds.map((id) => (
            <option key={id} value={id}>
              {word(keyOf('product', id))}
            </option>
          ))}
        </select>
      </label>
    </Section>
  )
}
