import * as v from 'valibot'
import { defineSetting } from '../../settings/define-setting.ts'
import { labelWords } from '../decide/label-words.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { type Target, targetKinds } from '../targets.ts'

/** What a rule can say of a control: what it asks for, or that it is left alone. */
export const ruleFields = [...(Object.keys(targetKinds) as Target[]), 'none'] as const

/** What a person taught about one control of one form: it beats every guess. */
const siteRuleSchema = v.object({
  /** Origin of the page, https://oa.example.com. */
  site: v.string(),
  /** Its path, with numbers as * because they name documents, not forms. */
  form: v.string(),
  /** The control's label in the words of cues; '' when it has none. */
  label: v.string(),
  /** Its CSS path when it was taught. */
  path: v.string(),
  /** What it asks for; 'none' when nothing is to be written there. */
  field: v.picklist(ruleFields),
})
export type SiteRule = v.InferOutput<typeof siteRuleSchema>

export const siteRules = defineSetting<SiteRule[]>('siteRules', v.array(siteRuleSchema), [])

/** The form a page shows: its site, and its path without the numbers of documents. */
export function formOf(address: string): Pick<SiteRule, 'site' | 'form'> {
  const { origin, pathname, hash } = new URL(address)
  const route = hash.startsWith('#/') ? hash.split('?')[0] : ''
  return { site: origin, form: `${pathname}${route}`.replace(/\d+/g, '*') }
}

const labelOf = ({ labels }: FieldSnapshot) => labelWords(labels[0]?.text ?? '').words

/** The rule that this control of this page asks for that. */
export const ruleFor = (address: string, control: FieldSnapshot, field: SiteRule['field']): SiteRule => ({
  ...formOf(address),
  label: labelOf(control),
  path: control.path,
  field,
})

const sameControl = (a: SiteRule, b: SiteRule) =>
  a.site === b.site && a.form === b.form && a.label === b.label && (a.label !== '' || a.path === b.path)

/** Rules with one more; what was taught before about the same control, or for the same value of the form, gives way. */
export const withRule = (rules: readonly SiteRule[], rule: SiteRule): SiteRule[] => [
  ...rules.filter(
    (known) =>
      !sameControl(known, rule) &&
      !(rule.field !== 'none' && known.site === rule.site && known.form === rule.form && known.field === rule.field),
  ),
  rule,
]

/** What the rules say about the controls of one page, by control. Labels are trusted before paths, which change. */
export function ruledControls(
  rules: readonly SiteRule[],
  address: string,
  controls: readonly FieldSnapshot[],
): Map<string, SiteRule['field']> {
  const { site, form } = formOf(address)
  const ruled = new Map<string, SiteRule['field']>()
  for (const rule of rules.filter((each) => each.site === site && each.form === form)) {
    const named = controls.filter((control) => labelOf(control) === rule.label)
    const exact = named.filter(({ path }) => path === rule.path)
    const [control] = exact.length > 0 ? exact : named
    if (control) ruled.set(control.id, rule.field)
  }
  return ruled
}

/** Rules as a file that others can take over. */
export const rulesText = (rules: readonly SiteRule[]) => `${JSON.stringify({ fapiaoFillRules: 1, rules }, null, 2)}\n`

const fileSchema = v.object({ fapiaoFillRules: v.literal(1), rules: v.array(siteRuleSchema) })

/** Reads such a file; throws when it is none. */
export const rulesIn = (text: string): SiteRule[] => v.parse(fileSchema, JSON.parse(text)).rules
