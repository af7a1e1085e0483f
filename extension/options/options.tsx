import { word } from '../words/words.ts'
import { BackupSettings } from './backup-settings.tsx'
import { CloudSettings } from './cloud-settings.tsx'
import { CompanySettings } from './company-settings.tsx'
import { FileNameSettings } from './file-name-settings.tsx'
import { KeepingSettings } from './keeping-settings.tsx'
import { LanguageSettings } from './language-settings.tsx'
import { LocalReadingSettings } from './local-reading-settings.tsx'
import { ResetSettings } from './reset-settings.tsx'
import { ShortcutSettings } from './shortcut-settings.tsx'
import { SiteAccessSettings } from './site-access-settings.tsx'
import { SiteRuleSettings } from './site-rule-settings.tsx'
import { WorkerSettings } from './worker-settings.tsx'

/** The settings page. */
export function Options() {
  return (
    <main class="options">
      <h1>{word('settings')}</h1>
      <WorkerSettings />
      <CloudSettings />
      <LocalReadingSettings />
      <CompanySettings />
      <SiteRuleSettings />
      <SiteAccessSettings />
      <KeepingSettings />
      <BackupSettings />
      <FileNameSettings />
      <ShortcutSettings />
      <LanguageSettings />
      <ResetSettings />
    </main>
  )
}
