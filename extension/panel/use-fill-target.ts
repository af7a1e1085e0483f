import { useEffect, useState } from 'preact/hooks'
import { browser } from '../shell/browser.ts'
import { type FillTarget, fillTarget } from './fill-target.ts'

async function currentTarget(): Promise<FillTarget | undefined> {
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })])
  return fillTarget(tabs, own?.id)
}

/** The tab a fill goes to, followed as the person moves between tabs. */
export function useFillTarget(): FillTarget | undefined {
  const [target, setTarget] = useState<FillTarget>()
  useEffect(() => {
    const look = () => void currentTarget().then(setTarget)
    const { onActivated, onUpdated, onRemoved } = browser.tabs
    onActivated.addListener(look)
    onUpdated.addListener(look)
    onRemoved.addListener(look)
    addEventListener('focus', look)
    look()
    return () => {
      onActivated.removeListener(look)
      onUpdated.removeListener(look)
      onRemoved.removeListener(look)
      removeEventListener('focus', look)
    }
  }, [])
  return target
}
