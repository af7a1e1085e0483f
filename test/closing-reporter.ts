import { stripVTControlCharacters } from 'node:util'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** What a first try saw instead, in one line: a repeat that passes hides it otherwise. */
const sawInstead = (test: TestCase) =>
  stripVTControlCharacters(test.result().errors?.[0]?.message ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 600)

/**
 * Prints the run's last lines in the plain form that a machine reads: which combinations were tried, `flaky: N`, how many tests passed only when they were
 * tried again (each by name and with what it saw before it), then `N passed, N failed[, N skipped]`.
 */
export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const states = tests.map((test) => test.result().state)
    const flaky = tests
      .filter((test) => test.diagnostic()?.flaky)
      .map((test) => `${test.module.relativeModuleId} > ${test.fullName}: ${sawInstead(test)}`)
    const count = (state: string) => states.filter((found) => found === state).length
    const brokenModules = modules.filter(
      (module) =>
        module.state() === 'failed' &&
        ![...module.children.allTests()].some((test) => test.result().state === 'failed'),
    ).length
    const failed = count('failed') + count('pending') + brokenModules + errors.length
    const skipped = count('skipped')
    const closing = [
      `turn: ${process.env.TURN} (TURN=${process.env.TURN} npm test: the same combinations again; TURN=all: every one)`,
      ...flaky.map((name) => `flaky: ${name}`),
      `flaky: ${flaky.length}`,
      `${count('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
    ]
    process.once('exit', () => console.log(closing.join('\n')))
  }
}
