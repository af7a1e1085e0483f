import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { fileNameFor, type NameFacts, nameParts, unknownParts } from '../ledger/export/file-names.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { fileNames } from '../settings/settings.ts'
import { keyOf, word } from '../words/words.ts'
import { Managed, Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

/** Shown until there is an invoice of the person's own. */
const madeUp: NameFacts = {
  fileName: 'dzfp_20261103.pdf',
  invoice: {
    invoiceType: 'digital_normal',
    invoiceNumber: '26322000000012345678',
    issueDate: '2026-11-03',
    sellerName: '南京云溪样例餐饮有限公司',
    buyerName: '杭州远帆样例科技有限公司',
    totalAmount: '268.00',
    items: [],
  },
}
const mostExamples = 3

/** The last files remembered, each with its invoice. */
function useExamples(): readonly NameFacts[] {
  const entries = useLedger()
  return useMemo(() => {
    const newest = (entries ?? []).toSorted((one, other) => other.rememberedAt.localeCompare(one.rememberedAt))
    const own = newest.slice(0, mostExamples).flatMap(({ invoice, carriers: [carrier] }) => {
      return carrier ? [{ invoice, fileName: carrier.fileName }] : []
    })
    return own.length > 0 ? own : [madeUp]
  }, [entries])
}

/** How exported originals are named, with what that makes of the last files. */
export function FileNameSettings() {
  const { value, store, managed } = useEditable(fileNames, '')
  const [template, setTemplate] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const examples = useExamples()
  useEffect(() => setTemplate(value), [value])
  const unknown = unknownParts(template)
  const insert = (part: string) => {
    const field = input.current
    const [start, end] = [field?.selectionStart ?? template.length, field?.selectionEnd ?? template.length]
    const changed = `${template.slice(0, start)}{${part}}${template.slice(end)}`
    field?.focus()
    void store(changed.trim())
  }
  return (
    <Section title={word('file_names_title')} hint={word('file_names_explanation')}>
      <label>
        <span>
          {word('file_names_label')} {managed && <Managed />}
        </span>
        <input
          class="input"
          name="file-names"
          ref={input}
          spellcheck={false}
          maxLength={120}
          readOnly={managed}
          value={template}
          onInput={(event) => setTemplate(event.currentTarget.value)}
          onBlur={() => managed || void store(template.trim())}
        />
      </label>
      <fieldset class="name-parts" disabled={managed}>
        <legend>{word('file_names_insert')}</legend>
        {nameParts.map((part) => (
          <button key={part} type="button" class="button" title={`{${part}}`} onClick={() => insert(part)}>
            {word(keyOf('file_name', part))}
          </button>
        ))}
      </fieldset>
      {unknown.length > 0 && (
        <p class="notice warn" role="status">
          {word('file_names_unknown', unknown.join(' '))}
        </p>
      )}
      <dl class="name-preview">
        <dt>{word(examples[0] === madeUp ? 'file_names_example' : 'file_names_preview')}</dt>
        {examples.map((facts) => (
          <dd key={`${facts.fileName} ${facts.invoice?.invoiceNumber}`}>
            <small>{facts.fileName}</small>
            <code>{fileNameFor(template, facts)}</code>
          </dd>
        ))}
      </dl>
    </Section>
  )
}
