import { inputWidget } from './input-widget.ts'

/** MUI X date pickers; MUI's lists and text fields follow the ARIA pattern and need nothing of their own. */
export const mui = [
  inputWidget({
    name: 'mui date',
    root: '.MuiPickersTextField-root, .MuiFormControl-root:has([class*="MuiPickersSectionList"])',
    kind: 'date',
    opener: 'button[data-mui-picker-open-button], button[aria-haspopup="dialog"], button',
    typed: false,
    disabled: ':has(.Mui-disabled)',
  }),
]
