import type { Invoice } from '../../../shared/invoice.ts'

/** Language of a form's words; `both` writes Chinese and English beside each other. */
export const languages = ['zh-CN', 'zh-HK', 'zh-TW', 'en', 'both'] as const
export type Language = (typeof languages)[number]

/** How a label stands to its control: drawn by the kit's own form item, or by the page around it. */
export const labelPlaces = [
  'kit',
  'left',
  'above',
  'cell',
  'list',
  'sibling',
  'floating',
  'placeholder',
  'icon',
] as const
export type LabelPlace = (typeof labelPlaces)[number]

/** What a form stands in. */
export const shells = ['plain', 'dialog', 'drawer', 'tabs', 'steps', 'accordion', 'frame', 'shadow'] as const
export type Shell = (typeof shells)[number]

export type ControlType = 'text' | 'area' | 'number' | 'date' | 'select' | 'radio' | 'tick'

export interface MadeOption {
  label: string
  value: string
}

/** One control of a made form. */
export interface MadeField {
  key: string
  control: ControlType
  label: string
  placeholder?: string
  options?: MadeOption[]
  /** Shown beside the value: 元, %. */
  unit?: string
  required?: boolean
  /** A line of advice below the control. */
  hint?: string
  maxLength?: number
  state?: 'readonly' | 'disabled'
  /** What the page starts with. */
  initial?: string
  /** What a person typed before the fill. */
  typed?: string
  /** `reformats`: grouped figures once left; `replaces`: its nodes are new after every change. */
  behaviour?: 'reformats' | 'replaces'
  /** How two ways to write its value compare. */
  kind: 'text' | 'money' | 'date' | 'choice'
}

/** Controls that stand together. */
export interface MadeBlock {
  key: string
  heading?: string
  /** `rows`: a table with a head; `split`: head and body are two tables; anything else is the place of the labels. */
  layout: LabelPlace | 'rows' | 'split' | 'cards'
  columns: 1 | 2
  fields: MadeField[]
  /** Rows it starts with, where it is a list, and the words of its buttons. */
  rows?: number
  add?: string
  remove?: string
  /** A button of its own below: 查询, 登录. */
  button?: string
  /** What the page says it is for, in the class of its box. */
  className?: string
}

/** A form, what it is filled with, and what must come of it. */
export interface MadeForm {
  /** `<seed>-<number>`: makes the same form again. */
  id: string
  kit: string
  language: Language
  shell: Shell
  title: string
  /** What stands around the form's own blocks. */
  before: MadeBlock[]
  blocks: MadeBlock[]
  after: MadeBlock[]
  save: string
  invoices: Invoice[]
  /** Path of each control to be written → the value it must hold. Everything else stays as it was. */
  expected: Record<string, string>
  /** Paths where leaving the control alone is as right as the value: what is only inferred or only offered. */
  offered: string[]
}
