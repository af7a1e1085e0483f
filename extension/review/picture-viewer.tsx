import { useEffect, useState } from 'preact/hooks'
import type { FieldName } from '../../shared/invoice.ts'
import type { Box } from '../../shared/recognition.ts'
import { word } from '../words/words.ts'
import type { FieldBox } from './boxes.ts'
import { PictureTools } from './picture-tools.tsx'
import type { ShownPages } from './shown-pages.ts'
import { useGestures } from './use-gestures.ts'
import { useStage } from './use-stage.ts'
import { type PictureStage, type PictureView, scaleOf, showing, wholePicture } from './view.ts'

interface Props {
  name: string
  pages: ShownPages
  boxes: readonly FieldBox[]
  lit?: FieldName | undefined
  onLight?: ((name: FieldName | undefined) => void) | undefined
  onPick?: ((name: FieldName) => void) | undefined
}

const percent = (fraction: number) => `${fraction * 100}%`
const place = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})

/** The sheet at its size on the screen, turned and moved from the middle of the frame. */
function sheetStyle(view: PictureView, stage: PictureStage) {
  const scale = scaleOf(view, stage)
  return {
    width: `${stage.picture.width * scale}px`,
    height: `${stage.picture.height * scale}px`,
    transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) rotate(${view.turn}deg)`,
  }
}

function Boxes({ boxes, lit, onLight, onPick }: Pick<Props, 'boxes' | 'lit' | 'onLight' | 'onPick'>) {
  return boxes.map(({ name, box }) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way to what the list offers with roles and keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      key={name}
      class="box"
      data-box={name}
      data-lit={lit === name || undefined}
      style={place(box)}
      onPointerEnter={() => onLight?.(name)}
      onPointerLeave={() => onLight?.(undefined)}
      onClick={() => onPick?.(name)}
    />
  ))
}

function Viewer({ name, pages, boxes, lit, onLight, onPick }: Props) {
  const [view, setView] = useState<PictureView>(wholePicture)
  const { frame, stage, loaded } = useStage()
  const gestures = useGestures(frame, stage, setView)
  const box = boxes.find((known) => known.name === lit)?.box
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is seen whole
  useEffect(() => setView(wholePicture), [pages.page, name])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the lit field moves the picture, not its resizing
  useEffect(() => {
    if (box) setView((from) => showing(from, stage, box))
  }, [box])
  return (
    <figure class="picture">
      {/* biome-ignore lint/a11y/useSemanticElements: no group of form controls, a picture that takes keys */}
      <div
        ref={frame}
        class="frame"
        role="group"
        aria-label={word('picture')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is enlarged and moved by keys
        tabIndex={0}
        data-zoomed={view.zoom > 1 || undefined}
        {...gestures}
      >
        <div class="sheet" style={sheetStyle(view, stage)}>
          {pages.address && <img src={pages.address} alt={name} draggable={false} onLoad={loaded} />}
          <Boxes boxes={boxes} lit={lit} onLight={onLight} onPick={onPick} />
        </div>
      </div>
      <PictureTools view={view} stage={stage} pages={pages} change={setView} />
    </figure>
  )
}

/** The captured picture with a box on every value whose place is known: zoomed, turned, moved, paged through. */
export function PictureViewer(props: Props) {
  return props.pages.count > 0 ? <Viewer {...props} /> : null
}
