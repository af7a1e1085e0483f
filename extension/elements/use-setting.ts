import { useLayoutEffect, useState } from 'preact/hooks'
import type { Setting } from '../settings/define-setting.ts'

/** A stored setting, kept in step whichever context changes it; undefined until it was read. */
export function useSetting<Value>(setting: Setting<Value>): Value | undefined {
  const [value, setValue] = useState<Value>()
  useLayoutEffect(() => {
    const ended = new AbortController()
    setting.watch(setValue, ended.signal)
    void setting.get().then((stored) => ended.signal.aborted || setValue(stored))
    return () => ended.abort()
  }, [setting])
  return value
}
