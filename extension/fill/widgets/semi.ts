import { cascaderWidget } from './cascader-widget.ts'

/** Semi Design; its other boxes follow the ARIA pattern and need nothing of their own. */
export const semi = [
  cascaderWidget({
    name: 'semi cascader',
    root: '.semi-cascader',
    trigger: '.semi-cascader-selection',
    chosen: '.semi-cascader-selection span:not(.semi-cascader-selection-placeholder)',
    menu: '.semi-cascader-option-list',
    option: '.semi-cascader-option:not(.semi-cascader-option-disabled)',
    clear: '.semi-cascader-clearbtn',
    disabled: '.semi-cascader-disabled',
  }),
]
