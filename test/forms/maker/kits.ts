import type { ControlType, Shell } from './made-form.ts'

/** What a kit of the made forms can draw. */
export interface MadeKit {
  /** Folder of its framework. */
  group: string
  controls: readonly ControlType[]
  /** Its controls work inside a shadow root. */
  shadow?: boolean
}

const all: readonly ControlType[] = ['text', 'area', 'number', 'date', 'select', 'radio', 'tick']

/** Every kit by the name of its page, `made-<kit>` in the folder of its framework. */
export const madeKits: Record<string, MadeKit> = {
  native: { group: 'native', controls: all, shadow: true },
  shoelace: { group: 'elements', controls: all },
  ui5: { group: 'elements', controls: all.filter((control) => control !== 'radio') },
  'element-plus': { group: 'vue3', controls: all },
  antdv: { group: 'vue3', controls: all },
  naive: { group: 'vue3', controls: all },
  'arco-vue': { group: 'vue3', controls: all },
  tdesign: { group: 'vue3', controls: all },
  vuetify: { group: 'vue3', controls: all },
  quasar: { group: 'vue3', controls: all },
  primevue: { group: 'vue3', controls: all },
  'view-ui': { group: 'vue3', controls: all },
  'vue-pickers': { group: 'vue3', controls: all },
  vant: { group: 'vue3', controls: all },
  antd5: { group: 'react18', controls: all },
  'arco-react': { group: 'react18', controls: all },
  'antd-mobile': { group: 'react18', controls: all },
  semi: { group: 'react18', controls: all },
  fluent: { group: 'react18', controls: all },
  mui: { group: 'react19', controls: all },
  mantine: { group: 'react19', controls: all },
}

/** Whether a form of a kit can stand in a shell. */
export const fitsShell = (kit: MadeKit, shell: Shell) => shell !== 'shadow' || kit.shadow === true
