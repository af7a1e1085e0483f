import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

/** Arco Design for React and for Vue. */
export const arco = [
  selectWidget({
    name: 'arco select',
    root: '.arco-select:not(.arco-select-option), .arco-select-view-single',
    trigger: '.arco-select-view, .arco-select-view-inner',
    chosen: '.arco-select-view-value:not(.arco-select-view-value-hidden), input.arco-select-view-input',
    option: '.arco-select-option:not(.arco-select-option-disabled)',
    clear: '.arco-select-clear-icon, .arco-select-view-clear-btn',
    disabled: '.arco-select-disabled, .arco-select-view-disabled',
  }),
  inputWidget({
    name: 'arco date',
    root: '.arco-picker',
    kind: 'date',
    commit: 'Enter',
    clear: '.arco-picker-clear-icon',
    disabled: '.arco-picker-disabled',
  }),
  inputWidget({
    name: 'arco number',
    root: '.arco-input-number',
    kind: 'number',
    disabled: '.arco-input-number-disabled',
  }),
]
