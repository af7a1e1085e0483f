import type { Entry, FoundItem } from '../capture/collect/join-items.ts'
import { Icon } from '../elements/icon.tsx'
import { keyOf, word } from '../words/words.ts'
import { sizeWords } from './size-words.ts'

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

export function CollectRow({ entry, ticked, onTick }: RowProps) {
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
