/** Names of the files that each box of a page holds, by what the box is for. */
export interface Held {
  avatar: string[]
  idCard: string[]
  importing: string[]
  invoice: string[]
}

/** Files as kits keep them: most give them a name, some keep the browser's own beside. */
type Kept = { name?: string | undefined; file?: { name: string } | null | undefined }

export const namesOf = (files: readonly Kept[]): string[] => files.map(({ name, file }) => name ?? file?.name ?? '')

/** What a page's model holds, as names. */
export const heldBy = (files: Record<keyof Held, readonly Kept[]>): { [key: string]: unknown } =>
  Object.fromEntries(Object.entries(files).map(([box, kept]) => [box, namesOf(kept)]))

/** An empty model. */
export const nothing = <File>(): Record<keyof Held, File[]> => ({ avatar: [], idCard: [], importing: [], invoice: [] })
