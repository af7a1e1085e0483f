import { antDesign } from './ant-design.ts'
import { elementPlus } from './element-plus.ts'
import { editable, nativeRadio, nativeSelect, nativeText, nativeTick } from './native.ts'
import type { Widget } from './widget.ts'

/** Every widget the extension knows; kits before the plain controls they are made of. Adding a kit is one line. */
export const widgets: readonly Widget[] = [
  ...elementPlus,
  ...antDesign,
  nativeSelect,
  nativeRadio,
  nativeTick,
  nativeText,
  editable,
]

export const widgetNamed = (name: string) => widgets.find((widget) => widget.name === name)
