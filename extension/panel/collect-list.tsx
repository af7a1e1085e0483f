import { useState } from 'preact/hooks'
import type { Entry, FoundItem } from '../capture/collect/join-items.ts'
import { Icon } from '../elements/icon.tsx'
import { keyOf, word } from '../words/words.ts'
import { sizeWords } from './size-words.ts'
import type { Collecting, CollectState } from './use-collect.ts'

/** Types of an entry's files, and how large the first is. */
function facts({ items, why }: Entry): string {
  const [first] = items
  const types = [...new Set(items.flatMap(({ type }) => (type && type !== 'picture' ? type.toUpperCase() : [])))]
  const pixels = first?.width && first.height ? `${first.width} × ${first.height}` : undefined
  const size = items.find((item) => item.size !== undefined)?.size
  return [types.join(' + '), pixels, size !== undefined && sizeWords(size), word(keyOf('collect_reason', why))]
    .filter(Boolean)
    .join(' · ')
}

const Thumbnail = ({ item }: { item: FoundItem | undefined }) =>
  item?.thumbnail ? (
    <img class="collect-thumbnail" src={item.thumbnail} alt="" />
  ) : (
    <span class="collect-thumbnail">
      <Icon name={item?.kind === 'picture' ? 'screen' : 'file'} />
    </span>
  )

interface RowProps {
  entry: Entry
  ticked: boolean
  onTick?: (ticked: boolean) => void
}

function Row({ entry, ticked, onTick }: RowProps) {
  const said = (
    <>
      <Thumbnail item={entry.items[0]} />
      <span class="collect-words">
        <span class="collect-name" title={entry.name}>
          {entry.name}
        </span>
        <small>{facts(entry)}</small>
      </span>
    </>
  )
  if (!onTick) return <li class="collect-row">{said}</li>
  return (
    <li>
      <label class="collect-row">
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
        {said}
      </label>
    </li>
  )
}

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
          <Row key={entry.key} entry={entry} ticked={ticked.has(entry)} onTick={(isTicked) => tick(entry, isTicked)} />
        ))}
      </ul>
      {left.length > 0 && (
        <details>
          <summary>
            {word('collect_left')} <span class="count">{left.length}</span>
          </summary>
          <ul>
            {left.map((entry) => (
              <Row key={entry.key} entry={entry} ticked={false} />
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
