import { cascaderWidget } from './cascader-widget.ts'
import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

/** Ant Design for React and for Vue, versions 3 to 6 where the class names are the same. */
export const antDesign = [
  cascaderWidget({
    name: 'ant-design cascader',
    root: '.ant-select.ant-cascader, .ant-cascader-picker',
    trigger: '.ant-select-selector, .ant-select-content, input',
    chosen:
      '.ant-select-selection-item, .ant-select-content-value, .ant-select-content-has-value, .ant-cascader-picker-label',
    menu: '.ant-cascader-menu',
    option: '.ant-cascader-menu-item:not(.ant-cascader-menu-item-disabled)',
    clear: '.ant-select-clear, .ant-cascader-picker-clear',
    disabled: '.ant-select-disabled, .ant-cascader-picker-disabled',
  }),
  selectWidget({
    name: 'ant-design select',
    root: '.ant-select:not(.ant-select-auto-complete)',
    trigger: '.ant-select-selector, .ant-select-content, .ant-select-selection',
    chosen:
      '.ant-select-selection-item, .ant-select-content-value, .ant-select-content-has-value, .ant-select-selection-selected-value, .ant-select-selection__choice',
    option:
      '.ant-select-dropdown:not(.ant-select-dropdown-hidden) :is(.ant-select-item-option:not(.ant-select-item-option-disabled), .ant-select-dropdown-menu-item, .ant-select-tree-node-content-wrapper)',
    clear: '.ant-select-clear, .ant-select-selection__clear',
    disabled: '.ant-select-disabled',
  }),
  inputWidget({
    name: 'ant-design date',
    root: '.ant-picker',
    kind: 'date',
    commit: 'Enter',
    clear: '.ant-picker-clear',
    disabled: '.ant-picker-disabled',
  }),
  inputWidget({
    name: 'ant-design number',
    root: '.ant-input-number',
    kind: 'number',
    disabled: '.ant-input-number-disabled',
  }),
]
