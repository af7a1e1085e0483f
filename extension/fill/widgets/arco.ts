import { type CascaderRow, cascaderWidget } from './cascader-widget.ts'
import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

const cascader: CascaderRow = {
  name: 'arco cascader',
  root: '.arco-cascader:not(.arco-cascader-popup)',
  trigger: '.arco-select-view, .arco-cascader-view, input',
  chosen: '.arco-select-view-value:not(.arco-select-view-value-hidden), .arco-cascader-view-value, input',
  menu: '.arco-cascader-panel-column, .arco-cascader-list-wrapper, .arco-cascader-column',
  option: '.arco-cascader-option, .arco-cascader-list-item',
  clear: '.arco-select-view-clear-btn, .arco-cascader-clear-icon, .arco-select-clear-icon',
  disabled: '.arco-cascader-disabled, .arco-select-view-disabled',
}

/** Arco Design for React and for Vue. */
export const arco = [
  cascaderWidget(cascader),
  selectWidget({
    name: 'arco select',
    root: '.arco-select:not(.arco-select-option), .arco-select-view-single',
    trigger: '.arco-select-view, .arco-select-view-inner',
    chosen: '.arco-select-view-value:not(.arco-select-view-value-hidden), input.arco-select-view-input',
    option: '.arco-select-option:not(.arco-select-option-disabled)',
    // At rest the cascader of Arco for Vue looks just like a list.
    cascade: cascader,
    clear: '.arco-select-clear-icon, .arco-select-view-clear-btn',
    disabled: '.arco-select-disabled, .arco-select-view-disabled',
  }),
  inputWidget({
    name: 'arco date',
    root: '.arco-picker',
    kind: 'date',
    // What is typed counts only after a key that forms around it would hear too.
    typed: false,
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
