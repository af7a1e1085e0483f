import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (script: string, ...options: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...options], { encoding: 'utf8' })

test.each(['score-fill', 'soak', 'usage'])('npm run %s says what it does when asked, and ends well', (script) => {
  const { status, stdout } = run(script, '--help')
  expect(stdout).toMatch(/^npm run /)
  expect(status).toBe(0)
})

test.each(['check-cloud', 'try-fill', 'worker'])(
  'npm run %s names an option it does not know, in a sentence',
  (script) => {
    const { status, stderr } = run(script, '--nonsense')
    expect(stderr).toMatch(/unknown option.*--nonsense/)
    expect(stderr).toMatch(/^npm run /m)
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(2)
  },
)
