import type { CheckResult } from '../../shared/checks.ts'

const worrying = ['fail', 'warn'] as const
type Worry = CheckResult & { status: (typeof worrying)[number] }
const isWorry = (result: CheckResult): result is Worry => result.status === 'fail' || result.status === 'warn'

/** What is wrong first, then what is doubtful; the rest apart. */
export function sortedChecks(results: readonly CheckResult[]) {
  const worries = results.filter(isWorry)
  return {
    worries: worries.toSorted((one, other) => worrying.indexOf(one.status) - worrying.indexOf(other.status)),
    passed: results.filter(({ status }) => status === 'ok'),
    unknown: results.filter(({ status }) => status === 'unknown'),
  }
}
