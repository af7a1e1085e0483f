import { Icon } from '../elements/icon.tsx'
import { browser } from '../shell/browser.ts'
import { word } from '../words/words.ts'
import { Section } from './field.tsx'
import { useGrantedSites } from './use-granted-sites.ts'

/** *://oa.example.com/* as people write it. */
const shown = (pattern: string) => pattern.replace(/\/\*$/, '').replace(/^https:\/\//, '')

/** Every site that may be read and filled without a click of its own, each with the way to take it back. */
export function SiteAccessSettings() {
  const sites = useGrantedSites()
  return (
    <Section title={word('sites_title')} hint={word('sites_explanation')}>
      {sites.length === 0 ? (
        <p class="fine">{word('sites_none')}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span>{shown(site)}</span>
              <button
                type="button"
                class="button plain"
                aria-label={word('sites_take_back_from', shown(site))}
                onClick={() => void browser.permissions.remove({ origins: [site] })}
              >
                <Icon name="trash" />
                {word('sites_take_back')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
