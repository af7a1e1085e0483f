import { useEffect, useRef, useState } from 'preact/hooks'
import { useSetting } from '../elements/use-setting.ts'
import { attachKey } from '../fill/attach/plan-attach.ts'
import type { AttachPreview } from '../fill/attach/preview-attach.ts'
import { attachSites } from '../settings/settings.ts'
import { word } from '../words/words.ts'
import { AttachLines, placeOf } from './attach-lines.tsx'
import type { Attaching } from './use-attach.ts'

/** Joins attaching to filling for one site, or parts them again. */
function JoinToFill({ address }: { address: string }) {
  const sites = useSetting(attachSites) ?? []
  const { origin, host } = new URL(address)
  const others = sites.filter((site) => site !== origin)
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={sites.includes(origin)}
        onChange={(event) => void attachSites.set(event.currentTarget.checked ? [...others, origin] : others)}
      />
      {word('attach_join', host)}
    </label>
  )
}

/** What would go into which upload box: take off what is not wanted, then accept. */
export function AttachPreviewView({ preview, attaching }: { preview: AttachPreview; attaching: Attaching }) {
  const { plan, looked } = preview
  const [skip, setSkip] = useState<readonly string[]>([])
  const accept = useRef<HTMLButtonElement>(null)
  useEffect(() => accept.current?.focus(), [])
  const count = plan.steps.length - skip.length
  const [page] = looked.frames
  return (
    <section class="report" aria-labelledby="attach-title">
      <header>
        <h2 id="attach-title">{count > 0 ? word('attach_title', count) : word('attach_nothing')}</h2>
        <button type="button" class="button" onClick={attaching.cancel}>
          {word('cancel')}
        </button>
      </header>
      <ul class="report-lines">
        {plan.steps.map(({ entry }) => {
          const key = attachKey(entry)
          return (
            <li key={key}>
              <label class="what">
                <input
                  type="checkbox"
                  checked={!skip.includes(key)}
                  onChange={(event) =>
                    setSkip(event.currentTarget.checked ? skip.filter((each) => each !== key) : [...skip, key])
                  }
                />
                {placeOf(entry)}
              </label>
              <span class="held">{entry.file}</span>
            </li>
          )
        })}
      </ul>
      {plan.left.length > 0 && <AttachLines entries={plan.left} />}
      {plan.steps.length > 0 && (
        <>
          <p class="fine">{word('attach_warning')}</p>
          {page && <JoinToFill address={page.url} />}
          <footer>
            <button
              type="button"
              class="button primary wide"
              ref={accept}
              disabled={count === 0}
              onClick={() => void attaching.attach(looked, skip)}
            >
              {word('attach_accept')}
            </button>
          </footer>
        </>
      )}
    </section>
  )
}
