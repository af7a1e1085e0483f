import { useRef } from 'preact/hooks'

interface Props {
  label: string
  onFile: (file: File) => void
}

/** A button for the browser's file dialog; the same file may be chosen again after a failure. */
export function ImportButton({ label, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={({ currentTarget: chooser }) => {
          const [file] = chooser.files ?? []
          chooser.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
