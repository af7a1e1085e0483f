import { productIds } from '../../shared/products.ts'
import { cloudUse, cloudUses, preferredProduct, verification } from '../settings/settings.ts'
import { keyOf, word } from '../words/words.ts'
import { Managed, Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

/** When the cloud is asked, and which of its products. */
export function CloudSettings() {
  const use = useEditable(cloudUse, 'doubt')
  const product = useEditable(preferredProduct, '')
  const verifies = useEditable(verification, false)
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
      <fieldset class="choices">
        <legend>
          {word('verify_title')} {verifies.managed && <Managed />}
        </legend>
        <label>
          <input
            type="checkbox"
            name="verification"
            checked={verifies.value}
            disabled={verifies.managed}
            onChange={({ currentTarget: { checked } }) => void verifies.store(checked)}
          />
          <span>
            {word('verification_setting')}
            <small>{word('verification_setting_hint')}</small>
          </span>
        </label>
      </fieldset>
    </Section>
  )
}
