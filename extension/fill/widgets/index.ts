import { antDesign } from './ant-design.ts'
import { arco } from './arco.ts'
import { chips } from './chips.ts'
import { combobox } from './combobox.ts'
import { dateButton } from './date-button.ts'
import { drawnSelect } from './drawn-select.ts'
import { easyui } from './easyui.ts'
import { editable } from './editable.ts'
import { elementPlus } from './element-plus.ts'
import { layui } from './layui.ts'
import { mui } from './mui.ts'
import { naive } from './naive.ts'
import { nativeRadio } from './native-radio.ts'
import { nativeSelect } from './native-select.ts'
import { nativeText } from './native-text.ts'
import { nativeTick } from './native-tick.ts'
import { opener } from './opener.ts'
import { ownList } from './own-list.ts'
import { pressable } from './pressable.ts'
import { roleRadio } from './role-radio.ts'
import { semi } from './semi.ts'
import { tdesign } from './tdesign.ts'
import { typeahead } from './typeahead.ts'
import { viewDesign } from './view-design.ts'
import type { Widget } from './widget.ts'

/** Every widget the extension knows; kits before the plain controls they are made of. Adding a kit is one line. */
export const widgets: readonly Widget[] = [
  ...elementPlus,
  ...antDesign,
  ...arco,
  ...tdesign,
  ...naive,
  ...viewDesign,
  ...layui,
  ...easyui,
  ...mui,
  ...semi,
  drawnSelect,
  combobox,
  typeahead,
  opener,
  ownList,
  dateButton,
  roleRadio,
  nativeSelect,
  nativeRadio,
  nativeTick,
  nativeText,
  editable,
  chips,
  pressable,
]
