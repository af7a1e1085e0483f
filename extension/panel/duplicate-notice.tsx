import { momentWords } from '../elements/date-words.ts'
import { Icon } from '../elements/icon.tsx'
import type { DuplicateHint } from '../ledger/duplicates.ts'
import { word } from '../words/words.ts'

/** The same invoice was filled before: when and where. Others that merely look alike are a softer word. */
export function DuplicateNotice({ filledBefore, alike }: DuplicateHint) {
  const [last] = filledBefore
  if (last) {
    const where = [last.title, last.host].filter(Boolean).join(' · ')
    return (
      <div class="notice warn" role="alert">
        <Icon name="warn" />
        <p>
          <strong>{word('duplicate_filled', momentWords(last.at))}</strong>
          {where && (
            <>
              <br />
              {where}
            </>
          )}
        </p>
      </div>
    )
  }
  if (alike.length === 0) return null
  const numbers = alike.map(({ invoice }) => invoice.invoiceNumber ?? word('duplicate_no_number'))
  return (
    <p class="notice">
      <Icon name="warn" />
      {word('duplicate_alike', numbers.join('、'))}
    </p>
  )
}
