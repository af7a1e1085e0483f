import { useEffect, useState } from 'preact/hooks'
import { bringFiles } from './bring-files.ts'

const filesOf = (transfer: DataTransfer | null) => [...(transfer?.files ?? [])]

/** Takes files dropped on the panel or pasted into it; true while some are held above it. */
export function useIncomingFiles(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void bringFiles(filesOf(event.dataTransfer))
    }
    const paste = (event: ClipboardEvent) => void bringFiles(filesOf(event.clipboardData), 'clipboard')
    addEventListener('dragover', hover, { signal })
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
    addEventListener('drop', drop, { signal })
    addEventListener('paste', paste, { signal })
    return () => ended.abort()
  }, [])
  return over
}
