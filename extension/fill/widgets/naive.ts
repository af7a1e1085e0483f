import { cascaderWidget } from './cascader-widget.ts'
import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

/** Naive UI. */
export const naive = [
  cascaderWidget({
    name: 'naive cascader',
    root: '.n-cascader',
    trigger: '.n-base-selection',
    chosen: '.n-base-selection-input__content, .n-base-selection-overlay__wrapper',
    menu: '.n-cascader-submenu',
    option: '.n-cascader-option',
    clear: '.n-base-clear__clear',
    disabled: ':has(.n-base-selection--disabled)',
  }),
  selectWidget({
    name: 'naive select',
    root: '.n-select',
    trigger: '.n-base-selection',
    chosen:
      '.n-base-selection-input__content, .n-base-selection-overlay:not(:has(.n-base-selection-placeholder)) .n-base-selection-overlay__wrapper',
    option: '.n-base-select-option:not(.n-base-select-option--disabled)',
    clear: '.n-base-clear__clear',
    disabled: ':has(.n-base-selection--disabled)',
  }),
  inputWidget({
    name: 'naive date',
    root: '.n-date-picker',
    kind: 'date',
    commit: 'Enter',
    clear: '.n-base-clear__clear',
    disabled: '.n-date-picker--disabled',
  }),
  inputWidget({ name: 'naive number', root: '.n-input-number', kind: 'number', disabled: ':has(.n-input--disabled)' }),
]
