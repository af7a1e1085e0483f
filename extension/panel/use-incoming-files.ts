import { useEffect, useState } from 'preact/hooks'
import { captureFiles } from '../capture/capture-files.ts'

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
      void captureFiles(filesOf(event.dataTransfer))
    }
    const paste = (event: ClipboardEvent) => void captureFiles(filesOf(event.clipboardData), 'clipboard')
    addEventListener('dragover', hover, { signal })
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal })
    addEventListener('drop', drop, { signal })
    addEventListener('paste', paste, { signal })
    return () => ended.abort()
  }, [])
  return over
}
