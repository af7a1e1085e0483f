import { at, isCall, isLoose } from './objects.ts'
import { fibersUp } from './react-tree.ts'

export interface ReactState {
  set: (value: unknown) => void
  value: unknown
}

/** React's own reducer of useState answers the new value, whatever the old one was. */
function takesValue(reducer: unknown): boolean {
  const probe = {}
  try {
    return isCall(reducer) && reducer({}, probe) === probe
  } catch {
    return false
  }
}

/** The useState values of the components around an element; a reducer's state has no setter that takes it. */
export function reactStates(element: Element): ReactState[] {
  const states: ReactState[] = []
  for (const fiber of fibersUp(element, 60)) {
    for (let hook = fiber.memoizedState; isLoose(hook) && 'queue' in hook; hook = hook.next) {
      const set = at(hook.queue, 'dispatch')
      if (isCall(set) && takesValue(at(hook.queue, 'lastRenderedReducer')))
        states.push({ set, value: hook.memoizedState })
    }
  }
  return states
}

/** Sets every state around an element that changed since it was noted to what it was. */
export function rewind(now: readonly ReactState[], before: readonly ReactState[] = []): void {
  for (const { set, value } of before) {
    const current = now.find((state) => state.set === set)
    if (current && !Object.is(current.value, value)) set(value)
  }
}
