const open = '## Unreleased\n'

/** What stands under a heading of the changelog, up to the next; '' when there is no such heading. */
export function sectionOf(changelog: string, version: string): string {
  const [, after = ''] = `\n${changelog}`.split(new RegExp(`\\n## ${version.replaceAll('.', '\\.')}(?: .*)?\\n`))
  return (after.split('\n## ')[0] ?? '').trim()
}

/** The changelog with its open section closed under a version and a day, and a new one begun; undefined when it is empty. */
export function closeSection(changelog: string, version: string, day: string): string | undefined {
  if (!sectionOf(changelog, 'Unreleased')) return undefined
  return changelog.replace(open, `${open}\n## ${version} · ${day}\n`)
}
