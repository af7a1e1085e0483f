import { commandLine } from './command-line.ts'
import { isSound, soak } from './soak/soak.ts'

const help = `npm run soak -- [--minutes 10]

Pictures at the pace of the limits, callers who leave, objects put away, clouds that fail: every paid call is counted, and
memory is watched. Exits with 1 where paid and counted calls differ or memory passed its bound.
`

const { values } = commandLine(help, { options: { minutes: { type: 'string', default: '10' } } })
const minutes = Math.min(Math.max(Number(values.minutes) || 10, 0.1), 60)

console.error(`${minutes} min …`)
const report = await soak(minutes)
console.log(JSON.stringify(report, undefined, 2))
if (!isSound(report)) {
  console.error('付费次数与记录不符，或内存超限 (paid and counted calls differ, or memory passed its bound)')
  process.exitCode = 1
}
