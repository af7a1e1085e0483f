import type { Binding } from './binding.ts'

/**
 * Gives a component the value it had. Handlers take it, or an event that carries it, or that and an object that does;
 * one given another kind refuses.
 */
export function giveBack(element: Element, { value, other = value, change }: Binding, before: unknown): void {
  // Radio buttons look given up when they are only unticked, so nothing later would find them still chosen.
  const inDoubt = element.querySelector('input[type=radio]') !== null
  if (Object.is(value, before) && !(inDoubt && !Object.is(other, before))) return
  const target = { value: before }
  const event = { target, currentTarget: target }
  const kinds: [value: unknown, data?: unknown][] = [[before], [event], [event, target]]
  for (const given of kinds) {
    try {
      change(...given)
      return
    } catch {
      // The next kind is tried.
    }
  }
}
