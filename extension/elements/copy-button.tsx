import { useEffect, useState } from 'preact/hooks'
import { word } from '../words/words.ts'
import { Icon } from './icon.tsx'

/** Copies a text and says so for a moment. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <button type="button" class="button plain square" title={word('copy')} data-copied={copied} onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span class="visually-hidden" aria-live="polite">
        {word(copied ? 'copied' : 'copy')}
      </span>
    </button>
  )
}
