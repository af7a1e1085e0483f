import { inbox } from '../store.ts'

/** Files a person chose, dropped or pasted go to the inbox; each becomes a job of its own. */
export async function bringFiles(files: readonly File[], kind: 'file' | 'clipboard' = 'file'): Promise<void> {
  for (const file of files) {
    await inbox.add({
      id: crypto.randomUUID(),
      name: file.name,
      bytes: file,
      capturedAt: new Date().toISOString(),
      origin: { kind },
    })
  }
}
