import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const folder = new URL('../../', import.meta.url).pathname
const run = (script: string, ...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...given], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test.each([
  ['collect', ['no/such.html'], 'no such page'],
  ['try-fill', ['no/such.html', 'package.json', '--attach', 'no-such.pdf'], 'no such file'],
  ['try-fill', ['no/such.html', 'README.md'], 'not an invoice'],
])('%s %j is told what is wrong, without a stack', (script, given, words) => {
  const { status, stderr } = run(script, ...given)
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(words) })
  expect(stderr).not.toMatch(/^\s+at /m)
})
