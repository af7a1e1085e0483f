import { type Asked, createQuestionIndex } from './question-index.ts'

/** Milliseconds an open question is remembered after its deadline: a request that timed out is settled after it. */
const settledLate = 10_000

type Row = { [Name in keyof Asked]: Asked[Name] }

const earlier = (first: number | undefined, asked: Asked) => Math.min(first ?? Infinity, forgottenAt(asked))
const forgottenAt = ({ until, isOpen }: Asked) => (isOpen ? until + settledLate : until)

/**
 * A client's questions. The table is what lasts; they are looked for in memory, because an index costs a row with every
 * write, and without one each question would read through all the replies of the last minutes.
 */
export function createQuestions(sql: SqlStorage) {
  const columns = 'request, key, job, product, day, tries, until, reply IS NULL AS isOpen'
  const rows = sql.exec<Row>(`SELECT ${columns} FROM questions`).toArray()
  const known = createQuestionIndex(rows)

  function remove(request: string): void {
    sql.exec('DELETE FROM questions WHERE request = ?', request)
    known.remove(request)
  }

  return {
    remove,
    /** One that has no reply yet, by its request. */
    open(request: string): Asked | undefined {
      const asked = known.get(request)
      return asked?.isOpen ? asked : undefined
    },
    /** A worker that died never settles: its questions end with their deadlines, and stay counted. */
    countOpen: (now: number) => known.open().filter(({ until }) => until > now).length,
    /** The same question, one with a reply before one that waits for it. */
    find(key: string, job: string, now: number): Asked | undefined {
      const named = known.named(key, job).filter(({ until }) => until > now)
      const same = named.filter((asked) => asked.key === key || asked.job === job)
      return same.find(({ isOpen }) => !isOpen) ?? same[0]
    },
    /** What a question that is not open came to. */
    replyOf: ({ request }: Asked) =>
      sql.exec<{ reply: string }>('SELECT reply FROM questions WHERE request = ?', request).one().reply,
    add({ request, key, job, product, day, until }: Omit<Asked, 'tries' | 'isOpen'>): void {
      const insert = 'INSERT INTO questions VALUES (?, ?, ?, ?, ?, 1, ?, NULL)'
      sql.exec(insert, request, key, job, product, day, until)
      known.put({ request, key, job, product, day, tries: 1, until, isOpen: 1 })
    },
    change(request: string, changed: Partial<Pick<Asked, 'product' | 'day' | 'tries'>>): void {
      const asked = known.get(request)
      if (!asked) return
      const next = { ...asked, ...changed }
      const update = 'UPDATE questions SET product = ?, day = ?, tries = ? WHERE request = ?'
      sql.exec(update, next.product, next.day, next.tries, request)
      known.put(next)
    },
    answer(asked: Asked, reply: string, until: number): void {
      sql.exec('UPDATE questions SET reply = ?, until = ? WHERE request = ?', reply, until, asked.request)
      known.put({ ...asked, until, isOpen: 0 })
    },
    forget(now: number): void {
      for (const asked of known.all()) if (forgottenAt(asked) <= now) remove(asked.request)
    },
    /** When the next one is to be forgotten. */
    nextForgotten: () => known.all().reduce<number | undefined>(earlier, undefined),
  }
}
