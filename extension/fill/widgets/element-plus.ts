import { cascaderWidget } from './cascader-widget.ts'
import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

/** Element Plus, and Element UI where the class names are the same. */
export const elementPlus = [
  cascaderWidget({
    name: 'element-plus cascader',
    root: '.el-cascader',
    trigger: 'input',
    chosen: 'input',
    menu: '.el-cascader-menu',
    option: '.el-cascader-node',
    clear: '.el-icon-circle-close, .icon-circle-close, .el-input__clear',
    disabled: '.is-disabled, :has(.is-disabled)',
  }),
  selectWidget({
    name: 'element-plus select',
    root: '.el-select',
    trigger: '.el-select__wrapper, .el-input__inner',
    chosen: '.el-select__placeholder:not(.is-transparent), .el-select__selected-item .el-tag, input.el-input__inner',
    option: '.el-select-dropdown__item:not(.is-disabled)',
    clear: '.el-select__clear, .el-icon-circle-close',
    disabled: '.is-disabled, :has(.is-disabled)',
  }),
  inputWidget({
    name: 'element-plus date',
    root: '.el-date-editor',
    kind: 'date',
    commit: 'Enter',
    clear: '.clear-icon, .el-icon-circle-close',
    disabled: '.is-disabled',
  }),
  inputWidget({ name: 'element-plus number', root: '.el-input-number', kind: 'number', disabled: '.is-disabled' }),
]
