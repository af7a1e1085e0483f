import { selectWidget } from './select-widget.ts'

/** Layui draws lists beside a hidden <select> and draws them anew after every choice. */
export const layui = [
  selectWidget({
    name: 'layui select',
    root: '.layui-form-select',
    trigger: 'input',
    chosen: 'input',
    option: '.layui-form-selected dd:not(.layui-disabled)',
    empty: 'dd.layui-select-tips',
    anchor: (root) => (root.previousElementSibling?.localName === 'select' ? root.previousElementSibling : undefined),
    drawn: (anchor) => anchor.nextElementSibling ?? undefined,
    disabled: '.layui-select-disabled',
  }),
]
