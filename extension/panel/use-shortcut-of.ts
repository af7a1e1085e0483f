import { useEffect, useState } from 'preact/hooks'
import { browser } from '../shell/browser.ts'

/** The keys of a command as the person has set them; '' when it has none. */
export function useShortcutOf(command: string): string {
  const [shortcut, setShortcut] = useState('')
  useEffect(() => {
    void browser.commands
      ?.getAll()
      .then((commands) => setShortcut(commands.find(({ name }) => name === command)?.shortcut ?? ''))
  }, [command])
  return shortcut
}
