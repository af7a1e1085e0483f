import type { CapturedFile } from '../inbox/captured-file.ts'
import type { LeftOut } from '../inbox/job.ts'
import { ProblemError } from '../inbox/problem.ts'
import type { Unpacked, UnpackedFile } from '../prepare/unpack-entry.ts'
import { Gone, type Run } from './run.ts'

const isFile = (item: Unpacked): item is UnpackedFile => 'bytes' in item

const isLeftOut = (item: Unpacked): item is LeftOut => 'reason' in item

/** Named after its place in the archive, so that they sort, and one taken up again makes no file twice. */
const fileOf = ({ job }: Run, { name, bytes }: UnpackedFile, place: number): CapturedFile => ({
  id: `${job.id}.${String(place).padStart(4, '0')}`,
  name,
  bytes: new Blob([new Uint8Array(bytes)]),
  capturedAt: job.file.capturedAt,
  origin: job.file.origin,
})

/**
 * Makes the files of an archive jobs of their own, round by round; what came through before an interruption, and was
 * perhaps deleted since, does not come again. The archive goes once everything came through. Throws Gone then, ProblemError
 * `left-out` or `unsupported-type` naming what did not.
 */
export async function splitArchive(run: Run, zip: Uint8Array, password?: string): Promise<never> {
  const { job, services, signal } = run
  const before = job.unpacked ?? 0
  const leftOut: LeftOut[] = []
  let count = 0
  for await (const items of services.unpack(zip, password)) {
    signal.throwIfAborted()
    leftOut.push(...items.filter(isLeftOut).filter(({ reason }) => reason !== 'clutter'))
    const files = items.filter(isFile).map((item, index) => fileOf(run, item, count + index + 1))
    const fresh = files.slice(Math.max(0, before - count))
    count += files.length
    if (fresh.length > 0 && !(await services.inbox.addUnpacked(job.id, fresh, count))) throw new Gone()
  }
  if (count === 0) throw new ProblemError({ code: 'unsupported-type', retryable: false, leftOut })
  if (leftOut.length > 0) throw new ProblemError({ code: 'left-out', retryable: false, leftOut })
  await services.inbox.remove(job.id)
  throw new Gone()
}
