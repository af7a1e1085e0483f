import { createInterface } from 'node:readline/promises'
import { storedTokens } from './token/stored-tokens.ts'
import { type Confirm, readTokenCommand, runTokenCommand } from './token/token-command.ts'
import { workerTokens } from './token/worker-tokens.ts'

/** Where nobody sits, nobody agrees. */
const confirm: Confirm = async (question) => {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${question} (y/N) `)
  terminal.close()
  return /^y/i.test(answer)
}

try {
  const command = readTokenCommand(process.argv.slice(2), process.env)
  const { worker, where } = command
  const tokens = worker ? workerTokens(worker.address, worker.token) : storedTokens(where)
  for (const line of await runTokenCommand(command, tokens, confirm)) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
