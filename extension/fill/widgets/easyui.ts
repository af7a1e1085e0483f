import { inputWidget } from './input-widget.ts'
import { selectWidget } from './select-widget.ts'

/** jQuery EasyUI: the text box that is shown, its arrow, and a panel at the end of the page. */
export const easyui = [
  inputWidget({
    name: 'easyui date',
    root: 'span.datebox, span.datetimebox',
    kind: 'date',
    commit: 'Enter',
    opener: '.combo-arrow',
    disabled: '.textbox-disabled',
  }),
  selectWidget({
    name: 'easyui select',
    root: 'span.combo:not(.datebox):not(.datetimebox)',
    trigger: '.combo-arrow',
    chosen: 'input.textbox-text',
    option: '.combobox-item:not(.combobox-item-disabled), .combo-panel .tree-node',
    disabled: '.textbox-disabled',
  }),
]
