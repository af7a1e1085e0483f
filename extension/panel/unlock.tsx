import { useState } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { offerPassword } from '../inbox/passwords.ts'
import { word } from '../words/words.ts'

interface Props {
  job: Job
  /** The password, for whoever shows the file's pages while it is open. */
  onPassword: (password: string) => void
}

/** A locked file: a box for its password, which is kept for this try alone. */
export function Unlock({ job, onPassword }: Props) {
  const [password, setPassword] = useState('')
  const isWrong = job.problem?.code === 'wrong-password'
  const unlock = () => {
    offerPassword(job.id, password)
    onPassword(password)
    void inbox.retry(job.id)
  }
  return (
    <form
      class="state consent unlock"
      aria-labelledby="unlock-title"
      onSubmit={(event) => {
        event.preventDefault()
        unlock()
      }}
    >
      <h2 id="unlock-title">
        <Icon name="warn" />
        {word(isWrong ? 'problem_wrong_password' : 'problem_locked')}
      </h2>
      <label>
        <span>{word('unlock_password')}</span>
        <input
          class="input"
          type="password"
          autocomplete="off"
          value={password}
          aria-describedby="unlock-note"
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </label>
      <p class="fine" id="unlock-note">
        {word('unlock_explanation')}
      </p>
      <div class="actions">
        <button type="submit" class="button primary" disabled={password === ''}>
          {word('unlock')}
        </button>
        <button type="button" class="button plain" onClick={() => void inbox.remove(job.id)}>
          {word('remove')}
        </button>
      </div>
    </form>
  )
}
