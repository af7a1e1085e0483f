import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

/** What another colour scheme can break. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']

/** What the page has once axe-core is in it. */
interface WithAxe {
  axe?: { run(options: { runOnly?: string[] }): Promise<{ violations: Violation[] }> }
}

/** Everything axe-core finds on a page, a line each; empty is clean. Of what was looked at before, colours may do. */
export async function accessibilityFaults(page: Page, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const violations = await page.evaluate(
    async (options) => (await (globalThis as WithAxe).axe!.run(options)).violations,
    only === 'colours' ? { runOnly: rulesOfColours } : {},
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
}
