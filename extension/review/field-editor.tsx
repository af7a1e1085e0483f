import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type FieldKind, type FieldName, invoiceFields } from '../../shared/invoice.ts'
import { invoiceTypes } from '../../shared/invoice-type.ts'
import { keyOf, word } from '../words/words.ts'
import { typedValue } from './typed-value.ts'

interface Props {
  name: FieldName
  value: string
  /** The value as the invoice writes it; '' when emptied. */
  onCommit: (value: string) => void
  onCancel: () => void
}

const choices: Partial<Record<FieldKind, () => [string, string][]>> = {
  type: () => invoiceTypes.map((type) => [type, word(keyOf('type', type))]),
  flag: () => (['yes', 'no'] as const).map((flag) => [flag, word(keyOf('flag', flag))]),
}
const inputModes: Partial<Record<FieldKind, 'numeric' | 'decimal'>> = {
  digits: 'numeric',
  money: 'decimal',
  decimal: 'decimal',
}

/** Ends an edit exactly once: leaving the control after Enter or Escape says nothing new. */
function useEnding({ name, value, onCommit, onCancel }: Props) {
  const ended = useRef(false)
  const [invalid, setInvalid] = useState(false)
  const end = (finish: () => void) => {
    if (ended.current) return
    ended.current = true
    finish()
  }
  const commit = (text: string) => {
    const typed = typedValue(name, text)
    if (!typed.ok) return setInvalid(true)
    const changed = typed.value ?? ''
    end(() => (changed === value ? onCancel() : onCommit(changed)))
  }
  const onKeyDown = (event: KeyboardEvent & { currentTarget: { value: string } }) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') end(onCancel)
    else commit(event.currentTarget.value)
  }
  return { invalid, setInvalid, commit, onKeyDown }
}

function ChoiceEditor({ options, ...props }: Props & { options: [string, string][] }) {
  const { commit, onKeyDown } = useEnding(props)
  const control = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => control.current?.focus(), [])
  return (
    <select
      ref={control}
      class="input"
      aria-label={word(keyOf('field', props.name))}
      onChange={(event) => commit(event.currentTarget.value)}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    >
      {props.value === '' && <option value="" />}
      {options.map(([option, text]) => (
        <option key={option} value={option} selected={option === props.value}>
          {text}
        </option>
      ))}
    </select>
  )
}

function TextEditor(props: Props) {
  const { name, value } = props
  const kind = invoiceFields[name]
  const { invalid, setInvalid, commit, onKeyDown } = useEnding(props)
  const control = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => control.current?.select(), [])
  return (
    <>
      <input
        ref={control}
        class="input"
        aria-label={word(keyOf('field', name))}
        aria-invalid={invalid}
        aria-describedby={invalid ? `expected-${name}` : undefined}
        inputMode={inputModes[kind] ?? 'text'}
        autocomplete="off"
        spellcheck={false}
        defaultValue={value}
        onInput={() => setInvalid(false)}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {invalid && (
        <p id={`expected-${name}`} class="expected" role="alert">
          {word(keyOf('expected', kind))}
        </p>
      )}
    </>
  )
}

/** Edits one value in place: Enter or leaving keeps it when it is valid, Escape takes it back. */
export function FieldEditor(props: Props) {
  const options = choices[invoiceFields[props.name]]
  return options ? <ChoiceEditor {...props} options={options()} /> : <TextEditor {...props} />
}
