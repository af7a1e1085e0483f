import { readTokenCommand, runTokenCommand } from './token/token-command.ts'
import { createTokenStore } from './token/token-store.ts'

try {
  const command = readTokenCommand(process.argv.slice(2))
  for (const line of runTokenCommand(command, createTokenStore(command.where))) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
