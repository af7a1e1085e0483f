import { useState } from 'preact/hooks'
import type { Tabs } from 'webextension-polyfill'
import { captureFiles } from '../capture/capture-files.ts'
import { placeOf } from '../capture/menu-click.ts'
import { ask } from '../capture/messages.ts'
import { readClipboard } from '../capture/read-clipboard.ts'
import { Icon } from '../elements/icon.tsx'
import { ChooseFiles } from '../panel/choose-files.tsx'
import { useIncomingFiles } from '../panel/use-incoming-files.ts'
import { browser } from '../shell/browser.ts'
import { openPanel, opensAfterFraming } from '../shell/open-panel.ts'
import { word } from '../words/words.ts'

interface ActionProps {
  icon: 'crop' | 'file' | 'screen' | 'paste'
  label: string
  onClick: () => void
}

const Action = ({ icon, label, onClick }: ActionProps) => (
  <button type="button" class="button plain" onClick={onClick}>
    <Icon name={icon} />
    {label}
  </button>
)

/** Milliseconds after which the other way to paste is shown. */
const timeout = 800

/** Firefox closes this window as soon as a file dialog opens: files are chosen in the panel there. */
const choosesFilesHere = () => browser.sidebarAction === undefined

/**
 * Ways to bring an invoice in. What takes time is done by the background page, so that this window may close at any
 * moment; the panel is opened within the click, as browsers ask.
 */
export function CaptureActions({ tab }: { tab: Tabs.Tab }) {
  const [hint, setHint] = useState(false)
  useIncomingFiles()
  const place = placeOf(tab)
  const visible = () => {
    if (!place) return
    const captured = ask('capture-visible', place)
    void openPanel(place, captured).then(close)
  }
  const region = () => {
    if (!place) return
    if (!opensAfterFraming()) void openPanel(place)
    void ask('frame-region', place).then(close)
  }
  const paste = async () => {
    // A browser that asks the person first may show its question where nobody sees it.
    setTimeout(() => setHint(true), timeout)
    const jobs = await captureFiles(await readClipboard(), 'clipboard')
    if (jobs.length > 0) await openPanel(tab)
    else setHint(true)
  }
  const choose = (files: File[]) => {
    // The files are this window's: it must not close before the last one is stored.
    void captureFiles(files)
      .then(() => openPanel(tab))
      .then(close)
  }
  return (
    <>
      <div class="popup-capture">
        <Action icon="screen" label={word('capture_visible')} onClick={visible} />
        <Action icon="crop" label={word('capture_region')} onClick={region} />
        {choosesFilesHere() ? (
          <ChooseFiles onFiles={choose} label={word('capture_files')} />
        ) : (
          <Action icon="file" label={word('capture_files')} onClick={() => void openPanel(tab).then(close)} />
        )}
        <Action icon="paste" label={word('capture_paste')} onClick={() => void paste()} />
      </div>
      {hint && (
        <p class="popup-hint" role="status">
          {word('capture_paste_hint')}
        </p>
      )}
    </>
  )
}
