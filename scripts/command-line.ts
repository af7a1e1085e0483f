import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Ends a command with what a person should read: 0 where they asked for it, else 2. */
export function endWith(text: string, exitCode: 0 | 2): never {
  process[exitCode === 0 ? 'stdout' : 'stderr'].write(`${text.trimEnd()}\n`)
  process.exit(exitCode)
}

/**
 * A command's arguments as `parseArgs` gives them. With --help its help is printed and the command ends with 0; an option
 * it does not know is named before the help, and it ends with 2.
 */
export function commandLine<Config extends ParseArgsConfig>(help: string, config: Config) {
  const given = config.args ?? process.argv.slice(2)
  if (given.some((argument) => argument === '--help' || argument === '-h')) endWith(help, 0)
  try {
    return parseArgs(config)
  } catch (error) {
    const [problem] = String(error instanceof Error ? error.message : error).split('. To specify')
    return endWith(`不认识的选项 (unknown option): ${problem}\n\n${help}`, 2)
  }
}
