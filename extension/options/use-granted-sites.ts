import { useEffect, useState } from 'preact/hooks'
import { browser } from '../shell/browser.ts'

/** The sites the person has granted for good, kept in step with the browser's own settings. */
export function useGrantedSites(): string[] {
  const [sites, setSites] = useState<string[]>([])
  useEffect(() => {
    const { onAdded, onRemoved, getAll } = browser.permissions
    const look = () => void getAll().then(({ origins = [] }) => setSites(origins.toSorted()))
    onAdded.addListener(look)
    onRemoved.addListener(look)
    look()
    return () => {
      onAdded.removeListener(look)
      onRemoved.removeListener(look)
    }
  }, [])
  return sites
}
