import { useRef } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'

const accepted = 'image/*,.pdf,.ofd,.xml,.zip'

interface Props {
  onFiles: (files: File[]) => void
  primary?: boolean
  /** Shown beside the icon; without it the words are for screen readers only. */
  label?: string
}

/** A button for the browser's own file dialog; several files at once are fine. */
export function ChooseFiles({ onFiles, primary, label }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class={primary ? 'button primary' : label ? 'button plain' : 'button plain square'}
        title={word('choose_files')}
        onClick={() => input.current?.click()}
      >
        <Icon name="add" />
        <span class={primary || label ? undefined : 'visually-hidden'}>{label ?? word('choose_files')}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
