import type { ComponentChildren } from 'preact'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'

/** A titled part of the settings page. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class="setting">
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
