/** Outlines on a 16 × 16 grid, drawn with the text's own colour. */
const paths = {
  add: 'M8 3v10M3 8h10',
  back: 'M10 3 5 8l5 5',
  check: 'm3 8.5 3.2 3.2L13 5',
  chevron: 'm4 6 4 4 4-4',
  clip: 'M12.5 7.5 7.7 12.3a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.7l-4.8 4.8a.9.9 0 0 1-1.3-1.3L9.5 5.3',
  close: 'm4 4 8 8m0-8-8 8',
  collect: 'M2 9.5V14h12V9.5M8 2v8m-3-3 3 3 3-3',
  copy: 'M6 6V3h7v7h-3M3 6h7v7H3z',
  crop: 'M4 1v11h11M1 4h11v11',
  file: 'M4 1.5h5L12.5 5v9.5h-8.5zM9 1.5V5h3.5',
  fill: 'M2 4h5M2 8h4M2 12h5m3-8h4v8h-4M7 8h5m-2-2 2 2-2 2',
  fit: 'M2 6V2h4m4 0h4v4m0 4v4h-4m-4 0H2v-4',
  invoice: 'M3 1.5v13l1.7-1.2L6.3 14.5 8 13.3l1.7 1.2 1.6-1.2 1.7 1.2v-13zM5.5 5h5m-5 3h5',
  ledger: 'M3 2h10v12H3zM6 2v12m2.5-8.5h2',
  lock: 'M4 7h8v7H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  next: 'm6 3 5 5-5 5',
  open: 'M6.5 3H3v10h10V9.5M9 3h4v4m0-4L7.5 8.5',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8M3 14c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  previous: 'M10 3 5 8l5 5',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  print: 'M4.5 6V1.5h7V6M4.5 11.5h-3V6h13v5.5h-3m-7-2h7v5h-7z',
  rotate: 'M3 8a5 5 0 1 0 1.6-3.7M3 2v3h3',
  paste: 'M5 2.5H3v12h10v-12h-2M5.5 1.5h5v3h-5zM5.5 8h5m-5 3h5',
  screen: 'M1.5 2.5h13v9h-13zM5.5 14h5m-2.5-2.5V14',
  settings:
    'M2 4.5h7m3 0h2M2 11.5h2m3 0h7M10.5 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4m-5 7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4',
  trash: 'M2.5 4h11M6 4V2h4v2M4 4l.6 10h6.8L12 4M6.7 7v4m2.6-4v4',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  warn: 'M8 2 1.5 13.5h13zM8 6.5v3m0 2v.01',
  'zoom-in': 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10m3.7-1.3L14 14M7 5v4M5 7h4',
  'zoom-out': 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10m3.7-1.3L14 14M5 7h4',
} as const

export type IconName = keyof typeof paths

/** Decoration beside words; a control that shows only an icon names itself with aria-label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
