import { cascaderWidget } from './cascader-widget.ts'
import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

/** iView, View Design and View UI Plus. */
export const viewDesign = [
  cascaderWidget({
    name: 'view-design cascader',
    root: '.ivu-cascader',
    trigger: 'input',
    chosen: '.ivu-cascader-label',
    menu: '.ivu-cascader-menu',
    option: '.ivu-cascader-menu-item',
    clear: '.ivu-icon-ios-close-circle',
    disabled: '.ivu-cascader-disabled',
  }),
  inputWidget({
    name: 'view-design date',
    root: '.ivu-date-picker',
    kind: 'date',
    commit: 'Enter',
    clear: '.ivu-icon-ios-close-circle',
    disabled: ':has(.ivu-input-disabled)',
  }),
  selectWidget({
    name: 'view-design select',
    root: '.ivu-select:not(.ivu-auto-complete)',
    trigger: '.ivu-select-selection',
    chosen: '.ivu-select-selected-value, input.ivu-select-input',
    option: '.ivu-select-item:not(.ivu-select-item-disabled)',
    clear: '.ivu-icon-ios-close-circle',
    disabled: '.ivu-select-disabled',
  }),
  inputWidget({
    name: 'view-design number',
    root: '.ivu-input-number',
    kind: 'number',
    disabled: '.ivu-input-number-disabled',
  }),
]
