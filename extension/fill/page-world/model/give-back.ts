import type { Binding } from './binding.ts'

/** Gives a component the value it had. Handlers take it, or an event that carries it; one given the other kind refuses. */
export function giveBack(element: Element, { value, other = value, change }: Binding, before: unknown): void {
  // Radio buttons look given up when they are only unticked, so nothing later would find them still chosen.
  const inDoubt = element.querySelector('input[type=radio]') !== null
  if (Object.is(value, before) && !(inDoubt && !Object.is(other, before))) return
  const target = { value: before }
  for (const given of [before, { target, currentTarget: target }]) {
    try {
      change(given)
      return
    } catch {
      // The next kind is tried.
    }
  }
}
