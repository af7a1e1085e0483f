import { useEffect, useState } from 'preact/hooks'
import { unstored } from '../capture/unstored.ts'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'

function useUnstored(): string[] {
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    const ended = new AbortController()
    unstored.watch(setNames, ended.signal)
    void unstored.get().then((known) => ended.signal.aborted || setNames(known))
    return () => ended.abort()
  }, [])
  return names
}

/** Says which files were not taken because the disk is full; nothing else remembers them. */
export function UnstoredNotice() {
  const names = useUnstored()
  if (names.length === 0) return null
  return (
    <div class="notice warn" role="alert">
      <Icon name="warn" />
      <p>
        {word('unstored', names.filter(Boolean).join('、') || word('unstored_picture'))}
        <br />
        {word('remedy_storage_full')}
      </p>
      <button type="button" class="button" onClick={() => void unstored.forget()}>
        {word('understood')}
      </button>
    </div>
  )
}
