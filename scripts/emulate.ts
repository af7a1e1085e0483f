import { helpText, readCommand } from '../test/emulator/command-line.ts'
import { createEmulator } from '../test/emulator/emulator.ts'
import { logLine } from '../test/emulator/log-line.ts'
import { sampleKeys } from '../test/emulator/sample-keys.ts'
import { serveClouds } from '../test/emulator/serve-clouds.ts'

try {
  const command = readCommand(process.argv.slice(2))
  if (command.wantsHelp) process.stdout.write(helpText())
  else await run(command)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function run({ options, port, isQuiet, explains }: ReturnType<typeof readCommand>): Promise<void> {
  const emulator = createEmulator({
    ...options,
    onAnswer: (cloud, answer) => isQuiet || console.error(logLine(cloud, answer, explains)),
  })
  const { origins, close } = await serveClouds(emulator, port)
  console.log(JSON.stringify({ addresses: origins, keys: sampleKeys }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}
