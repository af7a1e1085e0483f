import type { Tabs } from 'webextension-polyfill'
import { Icon } from '../elements/icon.tsx'
import { collectRequest } from '../settings/settings.ts'
import { openPanel } from '../shell/open-panel.ts'
import { word } from '../words/words.ts'

/** Has the panel list the invoices of the page in front; the click that opened this window lets us read it. */
export function CollectButton({ tab }: { tab: Tabs.Tab }) {
  const collect = () => {
    const asked = tab.id === undefined ? undefined : collectRequest.set({ tabId: tab.id, at: Date.now() })
    void openPanel(tab, asked)
      .then(() => asked)
      .then(close)
  }
  return (
    <div class="popup-collect">
      <button type="button" class="button" title={word('collect_explanation')} onClick={collect}>
        <Icon name="collect" />
        {word('collect')}
      </button>
    </div>
  )
}
