/**
 * Brings an object's tables up to date: each step of SQL runs once, in order, all or nothing. A step that has been
 * deployed never changes; what is to be different is a new step at the end.
 */
export function migrate(storage: DurableObjectStorage, steps: readonly string[]): void {
  const { sql } = storage
  sql.exec('CREATE TABLE IF NOT EXISTS version (number INTEGER)')
  const reached = sql.exec<{ number: number | null }>('SELECT max(number) AS number FROM version').one().number ?? 0
  for (const [at, step] of steps.entries()) {
    if (at < reached) continue
    storage.transactionSync(() => {
      sql.exec(step)
      sql.exec('INSERT INTO version VALUES (?)', at + 1)
    })
  }
}
