const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** Up and down arrows go from value to value; inside an editor they stay the editor's. */
export function stepBetweenValues(event: KeyboardEvent): void {
  const step = steps[event.key]
  const from = event.target
  const list = event.currentTarget
  if (!step || !(list instanceof HTMLElement) || !(from instanceof HTMLElement) || !from.matches('.value, .choice'))
    return
  const stops = [...list.querySelectorAll<HTMLElement>('.value, .choice')].filter((stop) => stop.checkVisibility())
  const next = stops[stops.indexOf(from) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
