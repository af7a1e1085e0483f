import type { Invoice } from '../../../shared/invoice.ts'
import { factsOf } from '../../fixtures/make/facts.ts'
import { type Random, random } from '../../fixtures/make/random.ts'
import type { MadeType } from '../../fixtures/make/wish.ts'
import { type Asked, type AskedName, asked } from './asked.ts'
import { fitsShell, madeKits } from './kits.ts'
import {
  type LabelPlace,
  type Language,
  labelPlaces,
  languages,
  type MadeBlock,
  type MadeField,
  type MadeForm,
  shells,
} from './made-form.ts'
import { type Neighbour, neighbours, otherLists, searchFields } from './neighbours.ts'
import { optionSet } from './options.ts'
import { traditional } from './traditional.ts'
import { dressed, inLanguage, say } from './words.ts'

const invoiceTypes: readonly MadeType[] = [
  'vat_e_normal',
  'vat_e_normal',
  'vat_special',
  'vat_e_special',
  'digital_normal',
  'digital_normal',
  'digital_normal',
  'digital_special',
  'digital_special',
  'vat_normal',
  'rail',
  'taxi',
  'toll',
]

/** What goes into a form while it is composed. */
interface Composing {
  chance: Random
  /** What was added later is drawn apart, so that a form of a seed stays what it was. */
  later: Random
  language: Language
  kit: string
  invoices: Invoice[]
  expected: Record<string, string>
  offered: string[]
}

const shuffled = <Each>(each: readonly Each[], chance: Random): Each[] =>
  each
    .map((value) => ({ value, key: chance.integer(0, 1e9) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)

function labelOf(each: Asked, { chance, language }: Composing): string {
  const chinese = chance.pick(each.labels['zh-CN'])
  const english = chance.pick(each.labels.en)
  const own = each.labels[language]
  if (own && language !== 'zh-CN' && language !== 'en') return chance.pick(own)
  return inLanguage(language, chinese, english)
}

/** What a control must hold, as its page writes values of this kind. */
function answerText(field: MadeField, answer: string): string {
  return field.kind === 'money' ? String(Number(answer)) : answer
}

interface MadeControl {
  field: MadeField
  /** The value this field must hold for an invoice. */
  answer(invoice: Invoice): string | undefined
  offered: boolean
}

/** One control for something a form asks. */
function askField(name: AskedName, composing: Composing): MadeControl {
  const { chance, language } = composing
  const each: Asked = asked[name]
  const able = each.controls.filter((control) => madeKits[composing.kit]?.controls.includes(control))
  const control = able.length > 0 ? chance.pick(able) : 'text'
  const label = labelOf(each, composing)
  const field: MadeField = {
    key: name,
    control,
    label,
    kind: control === 'text' && each.kind === 'choice' ? 'text' : each.kind,
  }
  if (each.kind === 'money' && control === 'text' && chance.chance(0.2)) field.behaviour = 'reformats'
  else if (composing.later.chance(0.06)) field.behaviour = 'replaces'
  if (each.kind === 'money' && chance.chance(0.3)) field.unit = language === 'en' ? 'CNY' : '元'
  if (each.kind === 'money' && chance.chance(0.15)) field.initial = '0'
  if (chance.chance(0.5))
    field.placeholder = `${say(language, control === 'select' || control === 'date' ? 'choose' : 'enter')}${chance.chance(0.5) ? (language === 'en' ? ` ${label}` : label) : ''}`
  if (name === 'checkCode') field.maxLength = 6
  if (each.kind !== 'choice' || control === 'text')
    return { field, answer: (invoice) => each.answer(invoice), offered: each.offered ?? false }
  const english = language === 'en'
  const { words, means } = optionSet(name, english, chance)
  const offset = chance.integer(1, 90)
  field.options = words.map((word, index) => ({
    label: language === 'zh-HK' || language === 'zh-TW' ? traditional(word) : word,
    value: String(offset + index),
  }))
  return {
    field,
    answer: (invoice) => {
      const index = means(invoice)
      return index === undefined ? undefined : String(offset + index)
    },
    offered: each.offered ?? false,
  }
}

/** A control to leave alone. */
function leaveField(neighbour: Neighbour, key: string, { language, kit }: Composing): MadeField {
  const control = madeKits[kit]?.controls.includes(neighbour.control) ? neighbour.control : 'text'
  const kinds = { number: 'money', date: 'date', select: 'choice', radio: 'choice' } as const
  return {
    key,
    control,
    label: inLanguage(language, neighbour['zh-CN'], neighbour.en),
    kind: control in kinds ? kinds[control as keyof typeof kinds] : 'text',
    ...(neighbour.initial ? { initial: neighbour.initial } : {}),
    ...(neighbour.state ? { state: neighbour.state } : {}),
    ...(neighbour.options && control !== 'text'
      ? { options: neighbour.options.map((label, index) => ({ label, value: `n${index}` })) }
      : {}),
  }
}

/** Notes what must come of a control that takes one invoice. */
function expect(path: string, { field, answer, offered }: MadeControl, invoice: Invoice, composing: Composing): void {
  if (field.state || field.typed) return
  const value = answer(invoice)
  if (value !== undefined) composing.expected[path] = answerText(field, value)
  if (offered) composing.offered.push(path)
}

const singlePlaces: readonly LabelPlace[] = labelPlaces

function decorate(
  field: MadeField,
  place: LabelPlace | 'rows' | 'split' | 'cards',
  { chance, language }: Composing,
): MadeField {
  const plain = place === 'placeholder'
  return {
    ...field,
    label: plain || place === 'icon' ? field.label : dressed(field.label, chance),
    ...(plain ? { placeholder: `${chance.chance(0.5) ? say(language, 'enter') : ''}${field.label}` } : {}),
    ...(chance.chance(0.1) && !plain ? { required: true } : {}),
  }
}

/** Kits and places where a label cannot be a placeholder. */
const canInvite = (field: MadeField) =>
  field.control === 'text' || field.control === 'area' || field.control === 'select'

function pickPlace(fields: readonly MadeField[], chance: Random): LabelPlace {
  const place = chance.pick(singlePlaces)
  return place === 'placeholder' && !fields.every(canInvite) ? 'left' : place
}

/** Some controls of one invoice, told by what a form never lacks. */
function pickAsked({ chance }: Composing): AskedName[] {
  const always: AskedName[] = ['invoiceNumber', 'totalAmount', 'issueDate']
  const others = shuffled(
    (Object.keys(asked) as AskedName[]).filter((name) => !always.includes(name)),
    chance,
  )
  return shuffled([...always, ...others.slice(0, chance.integer(2, 9))], chance)
}

function singleBlocks(composing: Composing): MadeBlock[] {
  const { chance, language, invoices } = composing
  const controls = pickAsked(composing).map((name) => askField(name, composing))
  for (const each of controls) expect(`form.${each.field.key}`, each, invoices[0] as Invoice, composing)
  const leave = shuffled(neighbours, chance).slice(0, chance.integer(1, 5))
  const extra = leave.map((each, index) => leaveField(each, `other${index}`, composing))
  const mixed = chance.chance(0.5)
  const fields = mixed
    ? shuffled([...controls.map(({ field }) => field), ...extra], chance)
    : controls.map(({ field }) => field)
  const place = pickPlace([...fields, ...(mixed ? [] : extra)], chance)
  const columns = chance.pick([1, 2] as const)
  const block = (key: string, heading: string | undefined, members: readonly MadeField[]): MadeBlock => ({
    key,
    ...(heading ? { heading } : {}),
    layout: place,
    columns,
    fields: members.map((field) => decorate(field, place, composing)),
  })
  const main = block(
    'form',
    chance.chance(0.6) ? say(language, chance.pick(['invoice', 'basics', 'title'])) : undefined,
    fields,
  )
  return mixed
    ? [main]
    : shuffled([main, block('besides', say(language, chance.pick(['payment', 'approval'])), extra)], chance)
}

function listBlocks(composing: Composing): MadeBlock[] {
  const { chance, language, invoices } = composing
  const names = pickAsked(composing)
    .filter((name) => !['checkCode', 'expenseDate', 'reimbursementAmount'].includes(name))
    .slice(0, 6)
  const must: AskedName[] = ['invoiceNumber', 'totalAmount']
  const controls = [...new Set([...must, ...names])].map((name) => askField(name, composing))
  const layout = chance.pick(['rows', 'rows', 'split', 'cards'] as const)
  const head = shuffled(neighbours, chance)
    .slice(0, 3)
    .map((each, index) => leaveField(each, `other${index}`, composing))
  const place = pickPlace(head, chance)
  for (const [index, invoice] of invoices.entries()) {
    for (const each of controls) expect(`list.${index}.${each.field.key}`, each, invoice, composing)
  }
  const list: MadeBlock = {
    key: 'list',
    heading: say(language, 'invoices'),
    layout,
    columns: 2,
    fields: controls.map(({ field }) => decorate(field, layout, composing)),
    rows: chance.pick([1, 1, 2, 3]),
    add: chance.chance(0.5) ? say(language, 'add') : `+ ${say(language, 'addRow')}`,
    remove: say(language, 'remove'),
  }
  const besides: MadeBlock = {
    key: 'head',
    layout: place,
    columns: 2,
    fields: head.map((field) => decorate(field, place, composing)),
  }
  return [besides, list]
}

function otherList(composing: Composing): MadeBlock {
  const { chance, language } = composing
  const { heading, fields } = chance.pick(otherLists)
  return {
    key: 'beside',
    heading: inLanguage(language, ...heading),
    layout: 'rows',
    columns: 1,
    fields: fields.map((each, index) => leaveField(each, `cell${index}`, composing)),
    rows: chance.pick([1, 2]),
    add: say(language, 'add'),
    remove: say(language, 'remove'),
  }
}

function searchBar(composing: Composing): MadeBlock {
  const { chance, language } = composing
  const fields = shuffled(searchFields, chance)
    .slice(0, 2)
    .map((each, index) => leaveField(each, `query${index}`, composing))
  return {
    key: 'search',
    layout: 'left',
    columns: 2,
    fields,
    button: say(language, 'search'),
    className: chance.pick(['search-bar', 'filter', 'toolbar']),
  }
}

const kitNames = Object.keys(madeKits)

/** Makes the form of this id: `<seed>-<number>`. Same id, same form. `only` keeps to one kit. */
export function makeForm(id: string, only?: string): MadeForm {
  const chance = random(`form ${id}`)
  const drawn = chance.pick(kitNames)
  const kit = only ?? drawn
  const known = madeKits[kit]
  if (!known) throw new RangeError(`no made form is drawn with ${kit}`)
  const language = chance.pick<Language>(['zh-CN', 'zh-CN', 'zh-CN', ...languages])
  const several = chance.chance(0.3)
  const count = several ? chance.pick([1, 2, 2, 3]) : 1
  const invoices = Array.from(
    { length: count },
    (_, index) =>
      factsOf({ seed: `${id} ${index}`, type: chance.pick(invoiceTypes), lines: chance.pick([1, 1, 2]) }).printed,
  )
  const composing: Composing = {
    chance,
    later: random(`later ${id}`),
    language,
    kit,
    invoices,
    expected: {},
    offered: [],
  }
  const blocks = several ? listBlocks(composing) : singleBlocks(composing)
  const shell = chance.pick(shells)
  const fitting = fitsShell(known, shell) ? shell : 'plain'
  return {
    id,
    kit,
    language,
    shell: fitting,
    title: say(language, 'title'),
    before: chance.chance(0.3) ? [searchBar(composing)] : [],
    blocks,
    after: chance.chance(0.25) ? [otherList(composing)] : [],
    save: say(language, chance.pick(['save', 'submit'])),
    invoices,
    expected: composing.expected,
    offered: composing.offered,
  }
}
