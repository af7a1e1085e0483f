import type { ComponentChildren } from 'preact'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'

interface SectionProps {
  /** What other pages link to. */
  id?: string
  title: string
  hint?: string
  children: ComponentChildren
}

/** A titled part of the settings page. */
export function Section({ id, title, hint, children }: SectionProps) {
  return (
    <section class="setting" id={id}>
      <h2>{title}</h2>
      {hint && <p class="explanation">{hint}</p>}
      {children}
    </section>
  )
}

/** Beside a control that the browser's administrator has set. */
export function Managed() {
  return (
    <span class="managed">
      <Icon name="lock" />
      {word('managed')}
    </span>
  )
}
