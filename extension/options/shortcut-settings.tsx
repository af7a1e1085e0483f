import { useEffect, useState } from 'preact/hooks'
import type { Commands } from 'webextension-polyfill'
import { browser } from '../shell/browser.ts'
import { word } from '../words/words.ts'
import { Section } from './field.tsx'

/** Chrome has its own page for shortcuts and no call for it; Firefox has the call. */
async function openShortcutSettings(): Promise<void> {
  if (browser.commands?.openShortcutSettings) await browser.commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

/** The shortcuts as the browser has them, and the way to change them. */
export function ShortcutSettings() {
  const [commands, setCommands] = useState<Commands.Command[]>([])
  useEffect(() => void browser.commands?.getAll().then(setCommands), [])
  if (!browser.commands) return null
  const described = commands.filter(({ description }) => description)
  return (
    <Section title={word('shortcut_title')}>
      <dl class="shortcuts">
        {described.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : word('shortcut_none')}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <button type="button" class="button" onClick={() => void openShortcutSettings()}>
          {word('shortcut_change')}
        </button>
      </div>
    </Section>
  )
}
