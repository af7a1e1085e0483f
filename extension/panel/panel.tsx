import { captureFiles } from '../capture/capture-files.ts'
import { useSetting } from '../elements/use-setting.ts'
import { openedInvoice, welcomed } from '../settings/settings.ts'
import { Welcome } from '../welcome/welcome.tsx'
import { word } from '../words/words.ts'
import { CollectPage } from './collect-page.tsx'
import { Empty } from './empty.tsx'
import { EntryList } from './entry-list.tsx'
import { entrySummary } from './entry-summary.ts'
import { Header } from './header.tsx'
import { Opened } from './opened.tsx'
import { type Entry, openedEntry, panelEntries } from './panel-state.ts'
import { UnstoredNotice } from './unstored-notice.tsx'
import { type Collecting, useCollect } from './use-collect.ts'
import { useInbox } from './use-inbox.ts'
import { useIncomingFiles } from './use-incoming-files.ts'

interface ContentProps {
  entries: readonly Entry[]
  entry: Entry | undefined
  isWelcomed: boolean
  onFiles: (files: File[]) => void
  collecting: Collecting
}

function Content({ entries, entry, isWelcomed, onFiles, collecting }: ContentProps) {
  if (collecting.state.step !== 'idle') return <CollectPage collecting={collecting} />
  if (entry) return <Opened entry={entry} />
  const open = ({ job, draft }: Entry) => void openedInvoice.set({ id: job.id, draft: draft ?? 0 })
  return (
    <main>
      {entries.length > 0 ? (
        <EntryList entries={entries} onOpen={open} />
      ) : isWelcomed ? (
        <Empty onFiles={onFiles} />
      ) : (
        <Welcome />
      )}
    </main>
  )
}

/** The whole panel: nothing yet, the list, or one invoice. Its top line stands before anything was read. */
export function Panel() {
  const [state, dispatch] = useInbox()
  const over = useIncomingFiles()
  const isWelcomed = useSetting(welcomed)
  const collecting = useCollect()
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
      <UnstoredNotice />
      {state.jobs && isWelcomed !== undefined && (
        <Content entries={entries} entry={entry} isWelcomed={isWelcomed} onFiles={onFiles} collecting={collecting} />
      )}
      {over && <p class="drop-here">{word('drop_here')}</p>}
    </div>
  )
}
