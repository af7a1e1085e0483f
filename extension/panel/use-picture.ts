import { useEffect, useState } from 'preact/hooks'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { inbox } from '../store.ts'

/** Media types every browser shows by itself. */
const shownDirectly = ['image/png', 'image/jpeg', 'image/webp', 'image/bmp', 'image/gif']

async function pictureOf(id: string): Promise<Blob | undefined> {
  const bytes = await inbox.bytes(id)
  if (!bytes) return undefined
  const mediaType = mediaTypeOf(new Uint8Array(await bytes.arrayBuffer()))
  return mediaType && shownDirectly.includes(mediaType) ? new Blob([bytes], { type: mediaType }) : undefined
}

/** Address of a job's picture for an <img>; undefined while loading and where the file has none to show. */
export function usePicture(id: string | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let current: string | undefined
    let ended = false
    if (id) {
      void pictureOf(id).then((picture) => {
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
  }, [id])
  return address
}
