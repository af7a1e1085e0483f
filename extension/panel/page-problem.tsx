import { Icon } from '../elements/icon.tsx'
import { word, wordIfAny } from '../words/words.ts'
import type { FillTarget } from './fill-target.ts'
import { useShortcutOf } from './use-shortcut-of.ts'

interface Props {
  code: string
  target: FillTarget | undefined
  /** Asks for these origins, then does again what was asked for. */
  onAllow: (origins: string[]) => void
}

/** Asks for this one site where its address is known; else says which click or key lets us in without asking. */
function Allow({ target, onAllow }: Omit<Props, 'code'>) {
  const shortcut = useShortcutOf('fill-page')
  const { origin, host } = target ?? {}
  if (!origin || !host) return <p>{shortcut ? word('fill_let_in_key', shortcut) : word('fill_let_in')}</p>
  return (
    <button type="button" class="button" onClick={() => onAllow([origin])}>
      {word('fill_allow_site', host)}
    </button>
  )
}

/** Why nothing was done to a page; a page that may not be touched comes with the way to allow it. */
export function PageProblem({ code, target, onAllow }: Props) {
  return (
    <div class={code === 'no-permission' ? 'notice warn' : 'notice bad'} role="alert">
      <Icon name="warn" />
      <div>
        <p>{wordIfAny('fill_problem', code) ?? word('fill_problem_internal')}</p>
        {code === 'no-permission' && <Allow target={target} onAllow={onAllow} />}
      </div>
    </div>
  )
}
