import { Icon, type IconName } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import type { ShownPages } from './shown-pages.ts'
import type { ChangeView } from './use-gestures.ts'
import { type PictureStage, type PictureView, rotated, wholePicture, zoomed } from './view.ts'

interface ToolProps {
  icon: IconName
  name: string
  disabled?: boolean
  onClick: () => void
}

function Tool({ icon, name, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="button plain square"
      title={name}
      aria-label={name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}

function PageTools({ pages: { count, page, show } }: { pages: ShownPages }) {
  if (count < 2) return null
  return (
    <>
      <Tool icon="previous" name={word('page_previous')} disabled={page <= 1} onClick={() => show(page - 1)} />
      <span class="page-number">{word('page_of', page, count)}</span>
      <Tool icon="next" name={word('page_next')} disabled={page >= count} onClick={() => show(page + 1)} />
    </>
  )
}

interface Props {
  view: PictureView
  stage: PictureStage
  pages: ShownPages
  change: ChangeView
}

/** Pages, zoom and rotation of the picture. */
export function PictureTools({ view, stage, pages, change }: Props) {
  return (
    <div class="picture-tools">
      <PageTools pages={pages} />
      <Tool
        icon="zoom-out"
        name={word('zoom_out')}
        disabled={view.zoom <= 1}
        onClick={() => change((from) => zoomed(from, stage, 1 / 1.6))}
      />
      <Tool icon="zoom-in" name={word('zoom_in')} onClick={() => change((from) => zoomed(from, stage, 1.6))} />
      <Tool icon="rotate" name={word('rotate')} onClick={() => change(rotated)} />
      {view.zoom > 1 && (
        <Tool icon="fit" name={word('zoom_fit')} onClick={() => change(({ turn }) => ({ ...wholePicture, turn }))} />
      )}
    </div>
  )
}
