import { useEffect, useState } from 'preact/hooks'
import { pagePicture } from '../page-picture.ts'
import { inbox } from '../store.ts'

/** A file nobody can open has no picture; why it cannot be read is the job's own story. */
async function pictureOf(id: string, page: number): Promise<Blob | undefined> {
  const bytes = await inbox.bytes(id)
  return bytes && pagePicture(bytes, page).catch(() => undefined)
}

/** Address of the picture of a job's page for an <img>; undefined while loading and where the file has none to show. */
export function usePicture(id: string | undefined, page = 1): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let current: string | undefined
    let ended = false
    if (id) {
      void pictureOf(id, page).then((picture) => {
        if (ended || !picture) return
        current = URL.createObjectURL(picture)
        setAddress(current)
      })
    }
    return () => {
      ended = true
      setAddress(undefined)
      if (current) URL.revokeObjectURL(current)
    }
  }, [id, page])
  return address
}
