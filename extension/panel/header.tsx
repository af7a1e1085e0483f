import { Icon, type IconName } from '../elements/icon.tsx'
import { openOwnPage } from '../elements/open-own-page.ts'
import { browser } from '../shell/browser.ts'
import { word } from '../words/words.ts'
import { ChooseFiles } from './choose-files.tsx'

interface Props {
  title: string
  /** How many invoices the list holds; the way back to it shows from two on. */
  count: number
  onList?: (() => void) | undefined
  onFiles: (files: File[]) => void
}

function Tool({ icon, name, onClick }: { icon: IconName; name: string; onClick: () => void }) {
  return (
    <button type="button" class="button plain square" title={name} onClick={onClick}>
      <Icon name={icon} />
      <span class="visually-hidden">{name}</span>
    </button>
  )
}

/** The panel's top line: back to the list, what is open, bring more, settings. */
export function Header({ title, count, onList, onFiles }: Props) {
  return (
    <header class="top">
      {onList && count > 1 && (
        <button type="button" class="button plain back" title={word('back_to_list')} onClick={onList}>
          <Icon name="back" />
          <span class="count">{count}</span>
          <span class="visually-hidden">{word('back_to_list')}</span>
        </button>
      )}
      <h1 title={title}>{title}</h1>
      <ChooseFiles onFiles={onFiles} />
      <Tool icon="ledger" name={word('ledger')} onClick={() => void openOwnPage('ledger.html')} />
      <Tool icon="settings" name={word('settings')} onClick={() => browser.runtime.openOptionsPage()} />
    </header>
  )
}
