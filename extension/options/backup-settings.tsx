import { useEffect, useState } from 'preact/hooks'
import { backUp, ownWorker } from '../backup/back-up.ts'
import { type Backup, readBackup } from '../backup/backup.ts'
import { type Restored, restore } from '../backup/restore.ts'
import { claims } from '../claims/claim-store.ts'
import { saveFile } from '../elements/save-file.ts'
import { toProblem } from '../inbox/problem.ts'
import { ledger } from '../ledger/ledger-store.ts'
import { workerAddress, workerToken } from '../settings/settings.ts'
import { word, wordIfAny } from '../words/words.ts'
import { Section } from './field.tsx'
import { ImportButton } from './import-button.tsx'
import { RestoreQuestion } from './restore-question.tsx'

/** Whether there is a worker of the person's own to back up. */
function useOwnWorker(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    const look = () => void ownWorker().then((worker) => ended.signal.aborted || setHas(worker !== undefined))
    workerAddress.watch(look, ended.signal)
    workerToken.watch(look, ended.signal)
    look()
    return () => ended.abort()
  }, [])
  return has
}

const problemWords = (error: unknown) => {
  const { code } = toProblem(error)
  return wordIfAny('backup_problem', code) ?? wordIfAny('problem', code) ?? word('problem_internal')
}
const restoredWords = ({ invoices, known, claims: begun, rules, companies }: Restored) =>
  word('restored', invoices, known, begun, rules, companies)

/** One file to take everything to another computer, or to have it again after a loss. */
export function BackupSettings() {
  const hasWorker = useOwnWorker()
  const [withWorker, setWithWorker] = useState(false)
  const [chosen, setChosen] = useState<Backup>()
  const [said, setSaid] = useState('')
  const attempt = async (work: () => Promise<string>) => setSaid(await work().catch(problemWords))
  const save = async () => {
    const { content, name } = await backUp({ ledger, claims }, { withWorker: withWorker && hasWorker })
    saveFile(content, name)
    return word('backup_saved', name)
  }
  const look = async (file: File) => {
    setChosen(undefined)
    setChosen(await readBackup(file))
    return ''
  }
  const take = async (backup: Backup, takesWorker: boolean) => {
    setChosen(undefined)
    return restoredWords(await restore(backup, { ledger, claims }, { withWorker: takesWorker }))
  }
  return (
    <Section id="backup" title={word('backup_title')} hint={word('backup_explanation')}>
      {hasWorker && (
        <label class="tick">
          <input type="checkbox" name="with-token" checked={withWorker} onChange={() => setWithWorker(!withWorker)} />
          <span>
            {word('backup_with_token')}
            <small>{word('backup_with_token_hint')}</small>
          </span>
        </label>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={() => void attempt(save)}>
          {word('backup_save')}
        </button>
        <ImportButton label={word('backup_choose')} onFile={(file) => void attempt(() => look(file))} />
      </div>
      {chosen && (
        <RestoreQuestion
          backup={chosen}
          onYes={(takesWorker) => void attempt(() => take(chosen, takesWorker))}
          onNo={() => setChosen(undefined)}
        />
      )}
      <span role="status">{said}</span>
    </Section>
  )
}
