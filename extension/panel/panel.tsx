import { captureFiles } from '../capture/capture-files.ts'
import { useSetting } from '../elements/use-setting.ts'
import { openedInvoice, welcomed } from '../settings.ts'
import { Welcome } from '../welcome/welcome.tsx'
import { word } from '../words.ts'
import { Empty } from './empty.tsx'
import { EntryList } from './entry-list.tsx'
import { entrySummary } from './entry-summary.ts'
import { Header } from './header.tsx'
import { Opened } from './opened.tsx'
import { openedEntry, panelEntries } from './panel-state.ts'
import { useInbox } from './use-inbox.ts'
import { useIncomingFiles } from './use-incoming-files.ts'

/** The whole panel: nothing yet, the list, or one invoice. */
export function Panel() {
  const [state, dispatch] = useInbox()
  const over = useIncomingFiles()
  const isWelcomed = useSetting(welcomed)
  if (!state.jobs || isWelcomed === undefined) return null
  const entries = panelEntries(state)
  const entry = openedEntry(state)
  const onFiles = (files: File[]) => void captureFiles(files)
  return (
    <div class="panel" data-over={over || undefined}>
      <Header
        title={entry ? entrySummary(entry).title : word('appName')}
        count={entries.length}
        onList={entry && (() => dispatch({ type: 'list' }))}
        onFiles={onFiles}
      />
      {entry ? (
        <Opened entry={entry} />
      ) : entries.length > 0 ? (
        <main>
          <EntryList
            entries={entries}
            onOpen={({ job, draft }) => void openedInvoice.set({ id: job.id, draft: draft ?? 0 })}
          />
        </main>
      ) : (
        <main>{isWelcomed === false ? <Welcome /> : <Empty onFiles={onFiles} />}</main>
      )}
      {over && <p class="drop-here">{word('drop_here')}</p>}
    </div>
  )
}
