import { beijingTime } from '../../shared/beijing-day.ts'
import type { Overview } from './overview.ts'
import type { Words } from './words.ts'

/** What was done to tokens lately, and by whom. */
export function ChangeTable({ changes, words }: { changes: Overview['changes']; words: Words }) {
  if (changes.length === 0) return null
  const doing = { create: 'create', edit: 'edit', rotate: 'rotate', revoke: 'revoke' } as const
  const time = (at: number) => beijingTime(at).slice(0, 16).replace('T', ' ')
  return (
    <section>
      <h2 id="changes">{words('changes')}</h2>
      <section class="wide" tabindex={0} aria-labelledby="changes">
        <table>
          <thead>
            <tr>
              {(['when', 'who', 'what', 'client', 'id'] as const).map((head) => (
                <th scope="col">{words(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ at, by, action, client, token }) => (
              <tr>
                <td>{time(at)}</td>
                <td>{by}</td>
                <td>{words(doing[action])}</td>
                <td>{client}</td>
                <td>
                  <code>{token}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
