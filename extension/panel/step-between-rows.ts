const stepKeys: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

export function stepBetweenRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = stepKeys[event.key]
  if (!(event.target instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.entry')]
  const next = step && rows[rows.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
