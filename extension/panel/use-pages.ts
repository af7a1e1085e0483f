import { useEffect, useState } from 'preact/hooks'
import { inbox } from '../inbox/inbox.ts'
import type { PageViewer } from '../review/page-viewer.ts'
import type { ShownPages } from '../review/shown-pages.ts'

/** A file that cannot be looked at has its failure told by the job itself. Decoders are loaded when first needed. */
async function viewerOf(id: string, password: string | undefined): Promise<PageViewer | undefined> {
  const [bytes, { openViewer }] = await Promise.all([inbox.bytes(id), import('../review/page-viewer.ts')])
  return bytes && openViewer(bytes, password).catch(() => undefined)
}

function useViewer(id: string, password: string | undefined): PageViewer | undefined {
  const [viewer, setViewer] = useState<PageViewer>()
  useEffect(() => {
    let ended = false
    const opening = viewerOf(id, password)
    void opening.then((opened) => ended || setViewer(opened))
    return () => {
      ended = true
      setViewer(undefined)
      void opening.then((opened) => opened?.close())
    }
  }, [id, password])
  return viewer
}

function useAddress(viewer: PageViewer | undefined, page: number): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!viewer) return
    let own: string | undefined
    let ended = false
    void viewer.picture(page).then((picture) => {
      if (ended) return
      own = URL.createObjectURL(picture)
      setAddress(own)
    })
    return () => {
      ended = true
      setAddress(undefined)
      if (own) URL.revokeObjectURL(own)
    }
  }, [viewer, page])
  return address
}

export type Pages = ShownPages

/** The pages of a job's file, opened at the one where the invoice stands; of a locked one with its password. */
export function usePages(id: string, wanted: number, password?: string): ShownPages {
  const [chosen, setChosen] = useState({ id, wanted, page: wanted })
  const current = chosen.id === id && chosen.wanted === wanted ? chosen.page : wanted
  const viewer = useViewer(id, password)
  const page = Math.min(current, viewer?.count ?? current)
  const address = useAddress(viewer, page)
  return { count: viewer?.count ?? 0, page, address, show: (next) => setChosen({ id, wanted, page: next }) }
}
