import { cascaderWidget } from './cascader-widget.ts'
import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

/** TDesign for Vue and React. */
export const tdesign = [
  cascaderWidget({
    name: 'tdesign cascader',
    root: '.t-cascader',
    trigger: '.t-input',
    chosen: 'input',
    menu: '.t-cascader__menu',
    option: '.t-cascader__item',
    clear: '.t-input__suffix-clear',
    disabled: ':has(.t-input.t-is-disabled)',
  }),
  selectWidget({
    name: 'tdesign select',
    root: '.t-select__wrap, .t-select',
    trigger: '.t-input',
    chosen: 'input.t-input__inner',
    option: '.t-select-option:not(.t-is-disabled)',
    clear: '.t-input__suffix-clear',
    disabled: ':has(.t-input.t-is-disabled)',
  }),
  inputWidget({
    name: 'tdesign date',
    root: '.t-date-picker',
    kind: 'date',
    commit: 'Enter',
    clear: '.t-input__suffix-clear',
    disabled: ':has(.t-input.t-is-disabled)',
  }),
  inputWidget({ name: 'tdesign number', root: '.t-input-number', kind: 'number', disabled: '.t-is-disabled' }),
]
