import { useEffect, useState } from 'preact/hooks'
import type { Tabs } from 'webextension-polyfill'
import { Icon } from '../elements/icon.tsx'
import { acceptedInvoice } from '../inbox/accepted-invoice.ts'
import { recordFill } from '../ledger/record-fill.ts'
import { DuplicateNotice } from '../panel/duplicate-notice.tsx'
import { EntryRows } from '../panel/entry-list.tsx'
import { FillOutcome } from '../panel/fill-outcome.tsx'
import { pageOf } from '../panel/page-of.ts'
import { type Entry, panelEntries } from '../panel/panel-state.ts'
import { useDuplicates } from '../panel/use-duplicates.ts'
import { useFill } from '../panel/use-fill.ts'
import { useInbox } from '../panel/use-inbox.ts'
import { openedInvoice } from '../settings/settings.ts'
import { browser } from '../shell/browser.ts'
import { openPanel } from '../shell/open-panel.ts'
import { word } from '../words/words.ts'
import { CaptureActions } from './capture-actions.tsx'
import { CollectButton } from './collect-button.tsx'

/** The popup shows a handful; the panel has them all. */
const recentCount = 3
const none: ReadonlySet<Entry> = new Set()

const draftOf = ({ job, draft }: Entry) => (draft === undefined ? undefined : job.drafts[draft])

function useActiveTab(): Tabs.Tab | undefined {
  const [tab, setTab] = useState<Tabs.Tab>()
  useEffect(() => void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => setTab(active)), [])
  return tab
}

/** The toolbar's small window: the last invoices, the panel, and this page filled with the newest one. */
export function Popup() {
  const [state] = useInbox()
  const tab = useActiveTab()
  const entries = panelEntries(state)
  const newest = entries.find(draftOf)
  const draft = newest && draftOf(newest)
  const filling = useFill({
    key: newest?.job.id,
    tabId: tab?.id,
    invoice: () => draft && acceptedInvoice(draft),
    note: async () => (newest ? recordFill(newest.job, newest.draft ?? 0, pageOf(tab)) : async () => undefined),
  })
  const duplicates = useDuplicates(newest?.job.id, newest?.draft ?? 0)
  if (!state.jobs || !tab) return null
  const showPanel = () => void openPanel(tab).then(close)
  const open = ({ job, draft }: Entry) => {
    void openedInvoice.set({ id: job.id, draft: draft ?? 0 })
    showPanel()
  }
  return (
    <main class="popup">
      <h1 class="visually-hidden">{word('appName')}</h1>
      {entries.length > 0 ? (
        <EntryRows entries={entries.slice(0, recentCount)} onOpen={open} repeated={none} />
      ) : (
        <p class="popup-empty">{word('empty_right_click')}</p>
      )}
      <CaptureActions tab={tab} />
      <CollectButton tab={tab} />
      {filling.state.step !== 'filled' && <DuplicateNotice {...duplicates} />}
      <FillOutcome filling={filling} target={undefined} />
      <div class="popup-actions">
        {draft && (
          <button
            type="button"
            class="button primary"
            disabled={filling.state.step === 'filling'}
            onClick={() => void filling.fill()}
          >
            <Icon name="fill" />
            {word('fill_this_page')}
          </button>
        )}
        <button type="button" class={draft ? 'button' : 'button primary'} onClick={showPanel}>
          <Icon name="open" />
          {word('open_panel')}
        </button>
        <button
          type="button"
          class="button plain square"
          title={word('settings')}
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <Icon name="settings" />
          <span class="visually-hidden">{word('settings')}</span>
        </button>
      </div>
    </main>
  )
}
