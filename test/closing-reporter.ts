import type { Reporter, TestModule } from 'vitest/node'

/** Prints the run's last line in the plain form that a machine reads: `N passed, N failed[, N skipped]`. */
export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((found) => found === state).length
    const brokenModules = modules.filter(
      (module) =>
        module.state() === 'failed' &&
        ![...module.children.allTests()].some((test) => test.result().state === 'failed'),
    ).length
    const failed = count('failed') + count('pending') + brokenModules + errors.length
    const skipped = count('skipped')
    process.once('exit', () =>
      console.log(`${count('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`),
    )
  }
}
