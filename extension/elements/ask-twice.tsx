import { useState } from 'preact/hooks'
import { word } from '../words/words.ts'
import { Icon } from './icon.tsx'

interface Props {
  label: string
  question: string
  /** The word on the button that does it. */
  yes: string
  onYes: () => void
}

/** Asks once more before something is gone for good; Escape, like the other button, takes the question back. */
export function AskTwice({ label, question, yes, onYes }: Props) {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <button type="button" class="button plain" onClick={() => setAsked(true)}>
        <Icon name="trash" />
        {label}
      </button>
    )
  }
  return (
    <span
      class="question"
      role="alertdialog"
      tabIndex={-1}
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsked(false)}
    >
      {question}
      <button
        type="button"
        class="button danger"
        onClick={() => {
          setAsked(false)
          onYes()
        }}
      >
        {yes}
      </button>
      <button type="button" class="button plain" ref={(button) => button?.focus()} onClick={() => setAsked(false)}>
        {word('cancel')}
      </button>
    </span>
  )
}
