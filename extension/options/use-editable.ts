import { useEffect, useState } from 'preact/hooks'
import type { Setting } from '../define-setting.ts'

/** A setting on its way through a form: the text or choice on show, storing it, and whether it may be changed at all. */
export function useEditable<Value>(setting: Setting<Value>, initial: Value) {
  const [value, setValue] = useState<Value>(initial)
  const [managed, setManaged] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    const show = (stored: Value) => ended.signal.aborted || setValue(stored)
    void setting.get().then(show)
    void setting.isManaged().then((imposed) => ended.signal.aborted || setManaged(imposed))
    setting.watch(show, ended.signal)
    return () => ended.abort()
  }, [setting])
  const store = async (changed: Value) => {
    setValue(changed)
    await setting.set(changed)
  }
  return { value, show: setValue, store, managed }
}
