import { useState } from 'preact/hooks'
import type { Entry } from '../capture/collect/join-items.ts'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import { CollectRow } from './collect-row.tsx'
import type { Collecting, CollectState } from './use-collect.ts'

function FrameLeftOut({ url, collecting }: { url: string; collecting: Collecting }) {
  return (
    <div class="notice warn">
      <Icon name="warn" />
      <p>{word('collect_frame_left_out', new URL(url).host)}</p>
      <button type="button" class="button" onClick={() => collecting.allow(url)}>
        {word('allow')}
      </button>
    </div>
  )
}

type Listed = Extract<CollectState, { step: 'listed' }>

/** What a page shows that invoices may be in, ticked where likely; what is ticked is taken, and nothing else. */
export function CollectList({ state: { collected }, collecting }: { state: Listed; collecting: Collecting }) {
  const { entries, framesLeftOut } = collected
  const listed = entries.filter(({ verdict }) => verdict !== 'left')
  const left = entries.filter(({ verdict }) => verdict === 'left')
  const [ticked, setTicked] = useState<ReadonlySet<Entry>>(
    () => new Set(listed.filter(({ verdict }) => verdict === 'ticked')),
  )
  const tick = (entry: Entry, isTicked: boolean) =>
    setTicked(new Set(isTicked ? [...ticked, entry] : [...ticked].filter((each) => each !== entry)))
  return (
    <section class="collect" aria-labelledby="collect-title">
      <header>
        <h2 id="collect-title">{listed.length > 0 ? word('collect_title', listed.length) : word('collect_none')}</h2>
        {listed.length > 1 && (
          <label>
            <input
              type="checkbox"
              checked={ticked.size === listed.length}
              onChange={(event) => setTicked(new Set(event.currentTarget.checked ? listed : []))}
            />
            {word('collect_select_all')}
          </label>
        )}
      </header>
      {listed.length === 0 && <p class="fine">{word('collect_none_hint')}</p>}
      {framesLeftOut.map((url) => (
        <FrameLeftOut key={url} url={url} collecting={collecting} />
      ))}
      <ul>
        {listed.map((entry) => (
          <CollectRow
            key={entry.key}
            entry={entry}
            ticked={ticked.has(entry)}
            onTick={(isTicked) => tick(entry, isTicked)}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <details>
          <summary>
            {word('collect_left')} <span class="count">{left.length}</span>
          </summary>
          <ul>
            {left.map((entry) => (
              <CollectRow key={entry.key} entry={entry} ticked={false} />
            ))}
          </ul>
        </details>
      )}
      {listed.length > 0 && <p class="fine">{word('collect_once')}</p>}
      <footer>
        <div class="collect-buttons">
          <button type="button" class="button" onClick={collecting.close}>
            {word('cancel')}
          </button>
          {listed.length > 0 && (
            <button
              type="button"
              class="button primary"
              disabled={ticked.size === 0}
              onClick={() => collecting.take(listed.filter((entry) => ticked.has(entry)))}
            >
              {word('collect_take', ticked.size)}
            </button>
          )}
        </div>
      </footer>
    </section>
  )
}
