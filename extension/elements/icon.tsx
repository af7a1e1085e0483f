import { paths } from './icon-paths.ts'

export type IconName = keyof typeof paths

/** Decoration beside words; a control that shows only an icon names itself with aria-label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
