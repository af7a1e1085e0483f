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
}

/** Whether a form of a kit can stand in a shell. */
export const fitsShell = (kit: MadeKit, shell: Shell) => shell !== 'shadow' || kit.shadow === true
