import { ensureBrowser } from './machine/browser.ts'
import { ensureChineseFont } from './machine/fonts.ts'
import { run } from './machine/run.ts'
import { ensureTestPrograms } from './machine/testing.ts'

/** Types, lint, every vitest project. The tests run even if an earlier check failed, so that one run tells everything. */
ensureBrowser()
ensureChineseFont()
ensureTestPrograms()

const typed = run('npm', ['run', '--silent', 'types'])
const clean = run('npm', ['run', '--silent', 'lint'])
const tested = run('vitest', ['run', ...process.argv.slice(2)])
if (!typed) console.error('types: 类型检查没有通过 (type check failed)')
if (!clean) console.error('lint: 代码检查没有通过 (lint failed)')
process.exitCode = typed && clean && tested ? 0 : 1
