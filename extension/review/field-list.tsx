import type { CheckResult } from '../../shared/checks.ts'
import type { FieldName } from '../../shared/invoice.ts'
import type { Draft } from '../inbox/draft.ts'
import { keyOf, word } from '../words/words.ts'
import { CheckList } from './check-list.tsx'
import { type FieldGroup, fieldGroups } from './field-groups.ts'
import { FieldRow } from './field-row.tsx'
import type { ReviewActions } from './review-actions.ts'

interface Props {
  draft: Draft
  lit: FieldName | undefined
  pending: boolean
  checks: readonly CheckResult[]
  unproven: readonly FieldName[]
  actions: ReviewActions
}

function Group({ group, draft, lit, pending, unproven, actions }: Props & { group: FieldGroup }) {
  return (
    <dl class="group" data-group={group.id}>
      {group.names.map((name) => (
        <FieldRow
          key={name}
          name={name}
          field={draft.fields[name]}
          lit={lit === name}
          pending={pending}
          unproven={unproven.includes(name)}
          onLight={(on) => actions.light(on ? name : undefined)}
          onChange={(value) => actions.change(name, value)}
          onRestore={() => actions.restore(name)}
        />
      ))}
    </dl>
  )
}

/** All fields of a draft in groups; the rarely needed ones fold away. */
export function FieldList(props: Props) {
  return (
    <div class="field-list">
      {fieldGroups(props.draft).map((group) =>
        group.id === 'total' ? (
          <div key={group.id}>
            <Group {...props} group={group} />
            <CheckList results={props.checks} actions={props.actions} />
          </div>
        ) : group.id === 'more' ? (
          <details key={group.id} class="card">
            <summary>
              {word('group_more')} <span class="count">{group.names.length}</span>
            </summary>
            <Group {...props} group={group} />
          </details>
        ) : (
          <section key={group.id} class="card">
            <h2>{word(keyOf('group', group.id))}</h2>
            <Group {...props} group={group} />
          </section>
        ),
      )}
    </div>
  )
}
