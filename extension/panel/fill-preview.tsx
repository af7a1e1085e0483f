import { useEffect, useRef, useState } from 'preact/hooks'
import type { PagePreview } from '../fill/preview/preview-page.ts'
import { keyOf, word } from '../words/words.ts'
import { LastingNotice } from './lasting-notice.tsx'
import { labelOf } from './report-lines.tsx'
import type { Filling } from './use-fill.ts'

type Line = PagePreview['writes'][number] | PagePreview['left'][number]

interface RowProps {
  line: Line
  ticked: boolean
  onTick: (ticked: boolean) => void
}

function Row({ line, ticked, onTick }: RowProps) {
  const why = 'reason' in line && line.reason ? word(keyOf('fill_reason', line.reason)) : undefined
  return (
    <li>
      <label class="what" title={(line.because ?? []).join('\n')}>
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
        {labelOf(line)}
      </label>
      <span class="held">{line.value}</span>
      {(why || line.inferred) && <span class="why">{why ?? word('fill_inferred')}</span>}
    </li>
  )
}

/** What would go where, while the page shows the same: take off what is not wanted, tick what is offered, accept. */
export function FillPreview({ preview, filling }: { preview: PagePreview; filling: Filling }) {
  const [skip, setSkip] = useState<ReadonlySet<string>>(new Set())
  const [include, setInclude] = useState<ReadonlySet<string>>(new Set())
  const accept = useRef<HTMLButtonElement>(null)
  useEffect(() => accept.current?.focus(), [])
  const offered = preview.left.filter(({ reason }) => reason === 'offered')
  const toggled = (set: ReadonlySet<string>, key: string, member: boolean) =>
    new Set(member ? [...set, key] : [...set].filter((each) => each !== key))
  return (
    <section class="report" aria-labelledby="preview-title">
      <header>
        <h2 id="preview-title">{word('fill_preview_title', preview.writes.length - skip.size + include.size)}</h2>
        <button type="button" class="button" onClick={() => void filling.cancelPreview()}>
          {word('cancel')}
        </button>
      </header>
      <ul class="report-lines">
        {preview.writes.map((line) => (
          <Row
            key={line.key}
            line={line}
            ticked={!skip.has(line.key)}
            onTick={(ticked) => setSkip(toggled(skip, line.key, !ticked))}
          />
        ))}
        {offered.map((line) => (
          <Row
            key={line.key}
            line={line}
            ticked={include.has(line.key)}
            onTick={(ticked) => setInclude(toggled(include, line.key, ticked))}
          />
        ))}
      </ul>
      <LastingNotice lines={preview.writes.filter(({ key }) => !skip.has(key))} />
      <footer>
        <button
          type="button"
          class="button primary wide"
          ref={accept}
          onClick={() => void filling.fill({ looked: preview.looked, skip: [...skip], include: [...include] })}
        >
          {word('fill_accept')}
        </button>
      </footer>
    </section>
  )
}
