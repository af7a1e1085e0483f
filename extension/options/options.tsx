import { word } from '../words.ts'
import { WorkerSettings } from './worker-settings.tsx'

/** The settings page. */
export function Options() {
  return (
    <main class="options">
      <h1>{word('settings')}</h1>
      <WorkerSettings />
    </main>
  )
}
