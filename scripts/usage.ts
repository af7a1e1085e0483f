import * as v from 'valibot'
import { problemSchema } from '../shared/api/problem.ts'
import { usageTableSchema } from '../shared/api/usage.ts'
import { commandLine, endWith } from './command-line.ts'

const help = `npm run usage -- --worker https://… --token TOKEN [--day YYYY-MM-DD] [--json]

Calls of one day (Beijing's) by client and product. The token is one made with --admin; WORKER_TOKEN works, too.
`

const { values } = commandLine(help, {
  options: {
    worker: { type: 'string' },
    token: { type: 'string', default: process.env.WORKER_TOKEN ?? '' },
    day: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

if (!values.worker || !values.token) endWith(help, 2)
await show(new URL('/v1/usage/all', values.worker), values.token)

async function show(address: URL, token: string): Promise<void> {
  if (values.day) address.searchParams.set('day', values.day)
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  const body: unknown = await response.json()
  if (!response.ok) return refuse(body)
  const { day, calls } = v.parse(usageTableSchema, body)
  if (values.json) console.log(JSON.stringify({ day, calls }))
  else console.table(calls)
}

function refuse(body: unknown): void {
  const problem = v.safeParse(problemSchema, body)
  console.error(
    problem.success ? `${problem.output.title}：${problem.output.detail}` : '回答的不是本服务 (not a worker)',
  )
  process.exitCode = 1
}
