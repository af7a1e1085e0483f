import { useEffect, useState } from 'preact/hooks'
import type { Setting } from '../settings/define-setting.ts'

/** A setting on its way through a form: the text or choice on show, storing it, and whether it may be changed at all. */
export function useEditable<Value>(setting: Setting<Value>, initial: Value) {
  const [value, setValue] = useState<Value>(initial)
  const [managed, setManaged] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    // What an administrator sets may be known only after the page stands.
    const show = async (stored: Value) => {
      const imposed = await setting.isManaged()
      if (ended.signal.aborted) return
      setValue(stored)
      setManaged(imposed)
    }
    void setting.get().then(show)
    setting.watch((stored) => void show(stored), ended.signal)
    return () => ended.abort()
  }, [setting])
  const store = async (changed: Value) => {
    setValue(changed)
    await setting.set(changed)
  }
  return { value, show: setValue, store, managed }
}
