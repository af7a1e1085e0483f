import { afterEach, expect, test, vi } from 'vitest'

const watching = Symbol.for('fapiao-fill watch')
const holder = window as unknown as Record<symbol, () => string[]>

afterEach(() => vi.resetModules())

/** Begins the watch, calls what a page calls open, ends it. Out: what the page got, and what was noted. */
async function opened(open: () => unknown) {
  window.open = open as typeof window.open
  await import('../../../../extension/fill/page-world/watch.ts')
  const got: unknown = window.open()
  return { got, noted: holder[watching]?.() }
}

test("the browser's own way to open a window is held up while a form is filled", async () => {
  // A bound function reads as the browser's own.
  expect(await opened((() => 'window').bind(null))).toEqual({ got: null, noted: ['page-window'] })
})

test("a page's own function of that name opens its list as ever", async () => {
  expect(await opened(() => 'list')).toEqual({ got: 'list', noted: [] })
})
